/// How hard negatives are used: passages that look like an answer and are none.
///
/// All is off by default: nothing is drawn, mined or added, and pairs may carry negatives all the same.
public struct HardNegativeOptions: Equatable, Sendable {
  /// The most that a batch draws at random for each pair, from those that the pair carries and those mined; 0 uses
  /// none.
  public var perPair: Int
  /// Whether those drawn are candidates of the softmax as well, for every question of the batch; if not, only the
  /// margin loss sees them.
  public var areCandidates: Bool
  /// By how much the cosine with the right passage should be above that with a hard negative, in 0...2.
  public var margin: Double
  /// What the margin loss is multiplied by before it is added; 0 leaves it out.
  public var marginWeight: Double
  /// After every how many epochs the network itself ranks the pool to find negatives; 0 never does. Mining costs one
  /// product of all pairs with the whole pool.
  public var miningInterval: Int
  /// The most that mining keeps for each pair, the highest ranked first; the next mining replaces them.
  public var minedPerPair: Int
  /// A passage whose cosine is above that of the right passage by more than this is taken for an answer that nobody
  /// has marked, and is not mined (Moreira et al. 2024). Below 0 it asks for a distance.
  public var falseNegativeGuard: Double

  public init(
    perPair: Int = 0, areCandidates: Bool = true, margin: Double = 0.1, marginWeight: Double = 0,
    miningInterval: Int = 0, minedPerPair: Int = 20, falseNegativeGuard: Double = 0.1
  ) {
    self.perPair = perPair
    self.areCandidates = areCandidates
    self.margin = margin
    self.marginWeight = marginWeight
    self.miningInterval = miningInterval
    self.minedPerPair = minedPerPair
    self.falseNegativeGuard = falseNegativeGuard
  }

  /// Whether any loss would see them.
  package var areUsed: Bool { perPair > 0 && (areCandidates || marginWeight > 0) }

  package var isSensible: Bool {
    perPair >= 0 && (0...2).contains(margin) && marginWeight >= 0 && marginWeight.isFinite
      && miningInterval >= 0 && minedPerPair >= 1 && !falseNegativeGuard.isNaN
  }
}
