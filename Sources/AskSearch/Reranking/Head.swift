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

extension Head {
  /// What ships: used when a corpus has no judgements of its own.
  package static let standard = Head(weights: standardWeights)

  /// The order of BM25F alone.
  package static let lexical = Head(weights: Features.names.map { $0 == "lexical" ? 1 : 0 })

  /// What a fit starts from: no feature counts, but for the similarity with the reader's letter, which no public set
  /// has; its weight is set by hand, about a third of that of a passage.
  package static let unfitted = Head(weights: Features.names.map { $0 == "questionSimilarity" ? 1 : 0 })
}
