import AskText

extension SearchEngine {
  /// The question with its misspelt words set right; nil when there is none, which costs nothing where the corpus knows
  /// every term.
  ///
  /// - Parameter frequencies: posts that contain each of the query's search terms.
  func correction(of query: Query, frequencies: [Int], analyzer: Analyzer) throws -> Correction? {
    guard frequencies.contains(0) else { return nil }
    let corrector = SpellingCorrector(
      known: KnownWords(index: index, analyzer: analyzer, language: language, base: network?.base),
      words: forward.words, company: WordCompany(forward), posts: forward.posts)
    return try corrector.correction(of: query.text)
  }
}
