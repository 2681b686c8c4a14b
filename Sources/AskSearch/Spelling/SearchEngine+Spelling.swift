import AskText

extension SearchEngine {
  /// The question with its misspelt words set right; nil when there is none, which costs nothing where the corpus knows
  /// every term.
  ///
  /// - Parameters:
  ///   - frequencies: posts that contain each of the query's search terms.
  ///   - left: UTF-8 offsets of what is to stay as it is.
  func correction(
    of query: Query, frequencies: [Int], leaving left: [Range<Int>], analyzer: Analyzer
  ) throws -> Correction? {
    guard frequencies.contains(0) else { return nil }
    let corrector = SpellingCorrector(
      known: KnownWords(index: index, analyzer: analyzer, language: language, base: network?.base),
      words: forward.words, company: WordCompany(forward), posts: forward.posts)
    return try corrector.correction(of: query.text, leaving: left)
  }
}
