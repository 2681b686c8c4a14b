/// What was found for one judged question, with what is known of it.
package struct ConfidenceSample: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Some post answers it: the first answer, or another one.
    case right, wrong
    /// No post does.
    case unanswerable
    /// Some post does, and was hidden: what is left of the column does not answer.
    case withheld
  }

  package var evidence: Evidence
  package var kind: Kind
  /// Samples with the same number are of one question and fall into one fold.
  package var question: Int

  package init(evidence: Evidence, kind: Kind, question: Int) {
    self.evidence = evidence
    self.kind = kind
    self.question = question
  }
}
