/// Where the outcomes of a question begin, as probabilities that its first answer is right.
public struct ConfidenceThresholds: Equatable, Sendable {
  /// In 0...1, from here on `answered`.
  public var answered: Double
  /// In 0...answered, from here on `maybe`; below it `none`.
  public var maybe: Double

  public init(answered: Double, maybe: Double) {
    self.answered = answered
    self.maybe = maybe
  }

  public func outcome(at confidence: Double) -> AnswerPage.Outcome {
    confidence >= answered ? .answered : confidence >= maybe ? .maybe : .none
  }
}
