/// A question and a passage that answers it, as token ids.
public struct TrainingPair: Equatable, Sendable {
  public var question: [Int32]
  public var passage: [Int32]
  /// The near-duplicate group: pairs of one group are all learned from or all held out.
  public var group: Int32
  /// What answers the question, such as the post: pairs of one positive are never negatives of each other and never
  /// stand in one batch.
  public var positive: Int32

  public init(question: [Int32], passage: [Int32], group: Int32, positive: Int32) {
    self.question = question
    self.passage = passage
    self.group = group
    self.positive = positive
  }
}
