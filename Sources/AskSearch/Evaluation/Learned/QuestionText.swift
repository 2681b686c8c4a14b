package import AskText

/// What is left of a question after case folding and removal of punctuation and stopwords: questions with the same
/// rest ask the same.
package struct QuestionText: Hashable {
  private let words: [String]

  package init(_ question: String, analyzer: Analyzer, language: Language) {
    let bytes = Array(question.utf8)
    let words = analyzer.tokens(of: question).map { token in
      (
        folded: Self.folded(String(decoding: bytes[token.byteRange], as: UTF8.self)),
        isStopword: Stopwords.contains(term: token.term, language: language)
      )
    }
    let content = words.filter { !$0.isStopword }
    self.words = (content.isEmpty ? words : content).map(\.folded)
  }

  /// Without the punctuation inside a word, so that a typed and a typographic apostrophe are the same.
  private static func folded(_ word: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        break
      default: folded.append(scalar)
      }
    }
    return folded.isEmpty ? word : String(folded)
  }
}
