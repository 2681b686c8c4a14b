import AskText

/// Tells a sentence from words that were typed for a search.
///
/// In a sentence, quotation marks quote, a capital OR is loud, and a dash before a word is a slip.
enum SentenceMarks {
  /// More words than this beside what is quoted are a sentence.
  private static let longest = 5
  /// The same where the list below says nothing.
  private static let longestInOtherLanguages = 2

  /// Whether `words`, those of a question that are no operators, are a sentence or end like one.
  static func isSentence(_ words: [QuestionPiece], endsWith last: Character?, language: Language) -> Bool {
    if let last, "?!.…".contains(last) { return true }
    if words.count > (language == .english ? longest : longestInOtherLanguages) { return true }
    return words.contains { marks.contains(stem(of: $0.value)) }
  }

  /// Lower case, up to an apostrophe: `I'm` is `i`.
  private static func stem(of word: String) -> String {
    String(word.lowercased().prefix { $0 != "'" && $0 != "’" })
  }

  /// Pronouns, articles, auxiliaries and question words: a search has none, a sentence hardly lacks them.
  private static let marks: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "my", "your", "his", "her", "its",
    "our",
    "their", "a", "an", "the", "this", "that", "these", "those", "there", "any", "anyone", "someone", "is",
    "are",
    "am", "was", "were", "be", "been", "do", "does", "did", "don", "doesn", "didn", "isn", "aren", "wasn",
    "weren",
    "can", "could", "should", "would", "will", "may", "might", "must", "shall", "couldn", "shouldn", "wouldn",
    "won",
    "has", "have", "had", "hasn", "haven", "let", "how", "what", "why", "when", "where", "which", "who",
    "whom",
    "whose", "whence",
  ]
}
