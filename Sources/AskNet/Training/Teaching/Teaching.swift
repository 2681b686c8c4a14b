/// Texts with the vectors that a teacher gives them, for a network to come close to.
public struct Teaching: Sendable {
  public var texts: Bags
  /// `[texts, width]`, unit vectors.
  public var targets: [Float]
  /// Texts of a group are held out together.
  public var groups: [Int32]
  /// `[competitors, width]`: what the teacher's likenesses order, such as all passages of a corpus; empty for the
  /// targets of each batch.
  public var competitors: [Float]
  public let width: Int

  /// Programmer error: not one target and one group a text, or a number of values that is no multiple of `width`.
  public init(texts: Bags, targets: [Float], groups: [Int32], competitors: [Float] = [], width: Int) {
    precondition(
      targets.count == texts.count * width && groups.count == texts.count,
      "\(targets.count) target values, \(groups.count) groups for \(texts.count) texts of width \(width)")
    precondition(competitors.count % width == 0, "\(competitors.count) values of width \(width)")
    self.texts = texts
    self.targets = targets
    self.groups = groups
    self.competitors = competitors
    self.width = width
  }
}

/// How a network follows its teacher.
public struct TeachingOptions: Equatable, Sendable {
  /// What cosines with the competitors are divided by before the softmax.
  public var temperature: Double
  /// Weight of 1 − cosine with the target.
  public var direct: Double
  /// Weight of the cross entropy of the teacher's order of the competitors and the network's.
  public var order: Double
  /// The chance that a token of a text is passed over, so that no word is relied upon.
  public var tokenDropout: Double

  public init(
    temperature: Double = 0.05, direct: Double = 1, order: Double = 1, tokenDropout: Double = 0
  ) {
    self.temperature = temperature
    self.direct = direct
    self.order = order
    self.tokenDropout = tokenDropout
  }
}
