import AskText

/// What is left of a question after case folding and removal of punctuation and stopwords: questions with the same
/// rest ask the same.
struct QuestionText: Hashable {
  private let words: [String]

  init(_ question: String, analyzer: Analyzer, language: Language) {
    let bytes = Array(question.utf8)
    let words = analyzer.tokens(of: question).map { token in
      (
        folded: String(decoding: bytes[token.byteRange], as: UTF8.self).lowercased(),
        isStopword: Stopwords.contains(term: token.term, language: language)
      )
    }
    let content = words.filter { !$0.isStopword }
    self.words = (content.isEmpty ? words : content).map(\.folded)
  }
}
