/// What cosines are divided by before a softmax.
public enum Temperature: Equatable, Sendable {
  /// Stays as it is; above 0.
  case set(Double)
  /// A parameter of the loss, learned by its logarithm (Radford et al. 2021) at `TrainingOptions.temperatureRate` and
  /// held inside 0.01...1, where it also starts.
  case learned(start: Double)

  /// Where it stands before the first step.
  public var start: Double {
    switch self {
    case .set(let value): value
    case .learned(let start): start
    }
  }

  /// The bounds of a learned one: below, the softmax sees the nearest negative alone; above, none.
  public static let bounds = 0.01...1.0

  package var isSensible: Bool {
    switch self {
    case .set(let value): value > 0 && value.isFinite
    case .learned(let start): Self.bounds.contains(start)
    }
  }
}
