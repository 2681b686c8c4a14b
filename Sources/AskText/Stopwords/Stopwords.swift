/// Words that say little about what a question is about: function words and question words.
///
/// A question may consist of nothing else ("who are you?"): then keep them.
public enum Stopwords {
  /// Whether `term`, as an `Analyzer` for `language` spells it, is that of a stopword.
  ///
  /// Languages other than English have none.
  public static func contains(term: String, language: Language) -> Bool {
    language == .english && english.contains(term)
  }

  /// The terms of the English words, so that the list follows the stemmer. Made on first use, in about 50 µs.
  private static let english: Set<String> = {
    Set(Analyzer(language: .english).tokens(of: englishStopwords).map(\.term))
  }()
}
