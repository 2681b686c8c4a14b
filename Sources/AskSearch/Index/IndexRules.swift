import AskText

/// What decides how posts become rows, beside the posts: an index made by other rules is made anew.
enum IndexRules {
  /// Counts the changes to reading posts, cutting passages, or choosing what of a post is stored. Raise it with any
  /// change to AskCorpus or `PostTexts` that gives any post other texts.
  private static let corpusVersion = 1

  /// Names the rules for a language: those of the analyzer, those above, and the parameters of BM25F, by which the
  /// forward index bounds what a term can add.
  static func fingerprint(language: Language) -> String {
    let parameters = BM25F()
    let numbers =
      [parameters.k1] + (parameters.postFields + parameters.passageFields).flatMap { [$0.weight, $0.b] }
    let scoring = numbers.withUnsafeBytes { FileHash.of($0) }.prefix(8)
    return "\(Analyzer.fingerprint(language: language)), corpus \(corpusVersion), scoring \(scoring)"
  }
}
