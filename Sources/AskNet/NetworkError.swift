/// Why a network could not be trained.
public struct NetworkError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// Too few usable pairs; the counts are those at hand.
    case tooFewPairs(pairs: Int, groups: Int)
    /// The loss was NaN or infinite.
    case lossNotFinite(epoch: Int, batch: Int)
  }

  public let reason: Reason

  public init(_ reason: Reason) {
    self.reason = reason
  }

  public var description: String {
    switch reason {
    case .tooFewPairs(_, let groups):
      "training pairs from \(groups == 1 ? "one post" : "\(groups) posts") are too few to learn from; add posts"
    case .lossNotFinite(let epoch, let batch):
      "the loss is not finite in epoch \(epoch), batch \(batch); lower the learning rate, the old network is kept"
    }
  }
}
