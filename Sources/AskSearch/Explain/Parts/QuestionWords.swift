import AskText

/// A question's terms with the words that they were typed as.
struct QuestionWords {
  private var words: [TermID: String] = [:]

  init(_ question: String, analyzer: Analyzer) {
    let bytes = Array(question.utf8)
    for token in analyzer.tokens(of: question) {
      let id = TermID(of: token.term)
      if words[id] == nil { words[id] = String(decoding: bytes[token.byteRange], as: UTF8.self) }
    }
  }

  /// The term itself where nobody typed it.
  subscript(term: WeightedQuery.Term) -> String { words[term.id] ?? term.text }

  /// - Parameter frequencies: posts that contain each of the query's terms.
  func explained(_ question: AnalysedQuestion, frequencies: [Int], posts: Int) -> [ExplainedTerm] {
    let searched = Set(question.query.searchTerms.map(\.id))
    let asked = Dictionary(
      question.weighted.terms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return zip(question.query.terms, frequencies).map { term, n in
      let role: ExplainedTerm.Role =
        !searched.contains(term.id)
        ? .stopword : asked[term.id] != nil ? .searched : n == 0 ? .unknown : .cut
      return ExplainedTerm(
        word: words[term.id] ?? term.text, term: term.text, role: role, posts: asked[term.id]?.posts ?? n,
        idf: role == .stopword ? 0 : asked[term.id]?.idf ?? BM25F.idf(posts: posts, with: n))
    }
  }
}
