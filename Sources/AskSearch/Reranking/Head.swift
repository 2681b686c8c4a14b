/// A linear score over features.
package struct Head: Equatable, Sendable {
  /// One per feature, in the order of `Features.names`.
  package var weights: [Double]

  package init(weights: [Double]) {
    precondition(weights.count == Features.names.count, "\(weights.count) weights")
    self.weights = weights
  }

  package func score(_ features: Features) -> Double {
    zip(weights, features.values).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
