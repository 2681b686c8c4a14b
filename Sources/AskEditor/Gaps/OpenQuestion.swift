/// A question that somebody asked and that may have no answer yet.
package struct OpenQuestion: Equatable, Sendable {
  /// Redacted.
  package let text: String
  /// Equal for questions of one user on one day, or of one letter.
  package let asker: String
  /// The id of the letter that it is from; nil for one from the log.
  package let letter: String?

  package init(text: String, asker: String, letter: String? = nil) {
    self.text = text
    self.asker = asker
    self.letter = letter
  }
}
