/// A text that the teacher embeds and the two sides of a base learn from.
package struct DistillationSample: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case sentence, question
    /// A few content words of a sentence, as one types them into a search field.
    case query
    /// Whole consecutive sentences.
    case passage
  }

  package let text: String
  package let kind: Kind
  /// The name of the file it is from, without `.txt`.
  package let source: String

  package init(text: String, kind: Kind, source: String) {
    self.text = text
    self.kind = kind
    self.source = source
  }
}

/// A question and the beginning of what its author wrote as the answer.
package struct QuestionAnswerPair: Equatable, Sendable {
  package let question: String
  /// Whole sentences, at most as many words as a passage.
  package let answer: String
  package let source: String

  package init(question: String, answer: String, source: String) {
    self.question = question
    self.answer = answer
    self.source = source
  }
}
