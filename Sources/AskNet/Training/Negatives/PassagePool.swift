/// Passages to learn against, each with what it answers.
public struct PassagePool: Equatable, Sendable {
  /// The tokens of each passage.
  public private(set) var passages = Bags()
  /// The near-duplicate group of each passage, as `TrainingPair.group`.
  public private(set) var groups: [Int32] = []
  /// What each passage answers, as `TrainingPair.positive`.
  public private(set) var positives: [Int32] = []

  public init() {}

  public var count: Int { passages.count }

  public mutating func append(_ passage: some Sequence<Int32>, group: Int32, positive: Int32) {
    passages.append(passage)
    groups.append(group)
    positives.append(positive)
  }
}
