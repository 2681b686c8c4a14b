/// What a post may say in place of words of the question, because editors wrote that it means the same.
package struct Expansion: Equatable, Sendable {
  /// Where it comes from.
  package struct Reason: Equatable, Sendable {
    /// The word of the question and what stands for it, as the file has them.
    package let word: String
    package let alternative: String
    package let path: String
    package let line: Int

    package init(word: String, alternative: String, path: String, line: Int) {
      self.word = word
      self.alternative = alternative
      self.path = path
      self.line = line
    }
  }

  /// What an occurrence counts beside one of the word itself: a post that uses the reader's own word is a little
  /// nearer to what was asked.
  package static let weight = 0.8

  /// They count where they stand side by side, in this order, in one text.
  package let terms: [String]
  package let ids: [TermID]
  /// Search terms of the question; an occurrence counts for each of them.
  package let standsFor: Set<TermID>
  package let reason: Reason

  package init(terms: [String], standsFor: Set<TermID>, reason: Reason) {
    precondition(!terms.isEmpty, "an expansion without a term")
    self.terms = terms
    ids = terms.map { TermID(of: $0) }
    self.standsFor = standsFor
    self.reason = reason
  }
}
