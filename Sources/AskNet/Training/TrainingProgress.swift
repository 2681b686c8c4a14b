/// How far training is: given after every batch, and once before the first.
public struct TrainingProgress: Equatable, Sendable {
  public enum Stage: Equatable, Sendable {
    /// With groups held out, to find the best epoch.
    case rehearsal
    /// The network that is kept.
    case learning
  }

  public var stage: Stage
  /// From 1; 0 before the first batch.
  public var epoch: Int
  /// The most epochs that there will be.
  public var epochs: Int
  /// Batches done, in all epochs.
  public var step: Int
  /// About how many there will be in this stage; a rehearsal may end earlier.
  public var steps: Int
  /// The mean loss of this epoch so far, in nats; NaN before the first batch.
  public var loss: Double
  /// MRR@10 on the held-out pairs after the last whole epoch, in 0...1; nil when none are held out.
  public var heldOutMRR: Double?
}

/// What training did.
public struct TrainingReport: Equatable, Sendable {
  /// Pairs that were learned from, and pairs that were held out and measured.
  public var pairs: Int
  public var heldOutPairs: Int
  /// Mean loss of each epoch, in nats, with the weighted margin loss when there is one.
  public var losses: [Double]
  /// Held-out MRR@10 before training and after each epoch; 0 alone when no pairs are held out.
  public var heldOutMRR: [Double]
  /// The epoch whose network was kept: the last one when no pairs are held out, 0 when none was better than the start.
  public var bestEpoch: Int
  /// What cosines were divided by at the end of that epoch; the set one, or where a learned one had come to.
  public var temperature: Double

  package init(
    pairs: Int, heldOutPairs: Int, losses: [Double], heldOutMRR: [Double], bestEpoch: Int, temperature: Double
  ) {
    self.pairs = pairs
    self.heldOutPairs = heldOutPairs
    self.losses = losses
    self.heldOutMRR = heldOutMRR
    self.bestEpoch = bestEpoch
    self.temperature = temperature
  }

  public var before: Double { heldOutMRR[0] }
  public var after: Double { heldOutMRR[min(bestEpoch, heldOutMRR.count - 1)] }
}

/// A trained network and how it came about.
public struct TrainedNetwork: Sendable {
  public let network: Network
  public let report: TrainingReport
}
