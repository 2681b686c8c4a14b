/// What one text of a post has to do with the question.
package struct TextMatch: Equatable, Sendable {
  package let kind: Unit.Kind
  /// Among the texts of its kind, from 0.
  package let ordinal: Int
  /// The text, or the first sentence of the reader's letter or of a passage; empty for the post as a whole.
  package let text: String
  /// Headings above a passage, outermost first.
  package let headings: [String]
  /// Line of a passage in the post's file.
  package let line: Int?
  /// The question's words that stand in it, as typed, rarest first.
  package let words: [String]
  /// Share of the question's idf mass that they make up, in 0...1.
  package let coverage: Double
  /// Cosine with the question; nil without a network.
  package let similarity: Double?
  /// Whether the page quotes from it.
  package let isQuoted: Bool

  package init(
    kind: Unit.Kind, ordinal: Int, text: String, headings: [String] = [], line: Int? = nil, words: [String],
    coverage: Double, similarity: Double?, isQuoted: Bool = false
  ) {
    self.kind = kind
    self.ordinal = ordinal
    self.text = text
    self.headings = headings
    self.line = line
    self.words = words
    self.coverage = coverage
    self.similarity = similarity
    self.isQuoted = isQuoted
  }
}
