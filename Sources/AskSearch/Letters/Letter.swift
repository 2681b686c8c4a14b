/// A letter cut into the questions that it asks.
package struct Letter: Equatable, Sendable {
  /// One question, with the sentences that say what it is about.
  package struct Part: Equatable, Sendable {
    /// What the reader asks, in the reader's words: from the first question sentence to the last, as UTF-8 offsets in
    /// the letter.
    package var question: Range<Int>
    /// Everything that is asked together, in the order of the letter: what leads to the question, the question, and
    /// what explains it.
    package var sentences: [Range<Int>]
    /// How it follows the part before it.
    package var relation: Relation
  }

  /// Whether a part may be one with the part before it.
  package enum Relation: Equatable, Sendable {
    /// It has a lead-in, a paragraph or enough words of its own.
    case separate
    /// It follows directly in few words: a question of its own only where a post is about just that.
    case doubtful
  }

  /// As it was written.
  package let text: String
  /// In the order of the letter.
  package let parts: [Part]

  /// The sentences of a part with a space between them, which is what the column is asked.
  package func asked(_ part: Part) -> String { part.sentences.map(text(in:)).joined(separator: " ") }

  /// The question of a part on one line.
  package func question(of part: Part) -> String {
    text(in: part.question).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func text(in range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

extension Letter.Part {
  /// This part and the one after it as one question.
  package func joined(with next: Letter.Part) -> Letter.Part {
    var part = self
    part.question = question.lowerBound..<next.question.upperBound
    part.sentences += next.sentences.filter { !sentences.contains($0) }
    return part
  }
}
