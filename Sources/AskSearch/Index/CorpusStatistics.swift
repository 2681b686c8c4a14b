/// What scoring has to know of the whole corpus; a value, so that several indexes could be summed first.
package struct CorpusStatistics: Equatable, Sendable {
  package var posts = 0
  package var passages = 0
  /// Tokens of all post rows: title, question, asked-as.
  package var postTokens = [0, 0, 0]
  /// Tokens of all passage rows: headings, body.
  package var passageTokens = [0, 0]

  package init() {}

  package var meanPostLengths: [Double] { postTokens.map { posts == 0 ? 0 : Double($0) / Double(posts) } }
  package var meanPassageLengths: [Double] {
    passageTokens.map { passages == 0 ? 0 : Double($0) / Double(passages) }
  }
}
