/// Words that say little about what a question is about: function words and question words.
///
/// A question may consist of nothing else ("who are you?"): then keep them. An `Analyzer` gives each a term that no
/// other word has, so that "quit" is not taken for "quite", nor "evening" for "even".
public enum Stopwords {
  /// Whether `term`, as an `Analyzer` for `language` spells it, is that of a stopword.
  ///
  /// Languages other than English have none.
  public static func contains(term: String, language: Language) -> Bool {
    language == .english && english.contains(term)
  }

  /// The English words as an analyzer spells them: folded and without the signs that it drops, but not stemmed. Made on
  /// first use, in about 20 µs.
  private static let english: Set<String> = {
    var words: Set<String> = []
    for word in englishStopwords.split(whereSeparator: \.isWhitespace) {
      let possessor = word.hasSuffix("'s") ? word.dropLast(2) : word
      words.insert(possessor.filter { $0 != "." })
    }
    return words
  }()

  /// By how they are written: the terms of names that are stopwords but for their capitals. `IT's` is `it's` with a capital
  /// too many.
  static let capitalNames = [
    "IT": "IT", "I.T": "IT", "I.T.": "IT", "US": "US", "U.S": "US", "U.S.": "US", "US's": "US", "US’s": "US",
  ]

  /// What is written behind a stem that is spelled like a stopword: a sign that no folded word ends in.
  static let stemMark = UInt8(ascii: "-")
}
