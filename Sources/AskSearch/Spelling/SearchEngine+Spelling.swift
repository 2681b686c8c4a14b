import AskText

extension SearchEngine {
  /// The question with its misspelt words set right; nil when there is none.
  ///
  /// - Parameter left: UTF-8 offsets of what is to stay as it is.
  func correction(of query: Query, leaving left: [Range<Int>], analyzer: Analyzer) throws -> Correction? {
    let corrector = SpellingCorrector(
      known: KnownWords(index: index, analyzer: analyzer, language: language, base: network?.base),
      words: forward.words, company: WordCompany(forward), posts: forward.posts)
    return try corrector.correction(of: query.text, leaving: left)
  }
}
