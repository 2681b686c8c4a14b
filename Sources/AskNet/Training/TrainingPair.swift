/// A question and a passage that answers it, as token ids.
public struct TrainingPair: Equatable, Sendable {
  public var question: [Int32]
  public var passage: [Int32]
  /// The near-duplicate group: pairs of one group are all learned from or all held out.
  public var group: Int32
  /// What answers the question, such as the post: pairs of one positive are never negatives of each other and never
  /// stand in one batch.
  public var positive: Int32
  /// Passages of the pool that look like an answer and are none, such as those that BM25 ranks high. Those of the
  /// same positive or group are passed over.
  public var negatives: [Int32]

  public init(
    question: [Int32], passage: [Int32], group: Int32, positive: Int32, negatives: [Int32] = []
  ) {
    self.question = question
    self.passage = passage
    self.group = group
    self.positive = positive
    self.negatives = negatives
  }
}
