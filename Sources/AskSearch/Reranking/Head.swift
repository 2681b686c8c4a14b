/// A linear score over features.
package struct Head: Equatable, Sendable {
  /// One per feature, in the order of `Features.names`.
  package var weights: [Double]

  package init(weights: [Double]) {
    precondition(weights.count == Features.names.count, "\(weights.count) weights")
    self.weights = weights
  }

  /// Weights by the names of their features; one that is not named has that of `unfitted`, so that a feature can be
  /// added before the heads that ship are fitted anew.
  package init(named weights: [String: Double]) {
    self.init(weights: zip(Features.names, Head.unfitted.weights).map { weights[$0] ?? $1 })
  }

  /// A line a feature: its name and its weight.
  package var text: String {
    zip(Features.names, weights).map { "\($0) \($1)\n" }.joined()
  }

  /// Nil when `text` is not a weight for each feature that there is.
  package init?(text: String) {
    var named: [Substring: Double] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let weight = Double(parts[1]), weight.isFinite else { return nil }
      named[parts[0]] = weight
    }
    guard named.count == Features.names.count else { return nil }
    var weights: [Double] = []
    for name in Features.names {
      guard let weight = named[name[...]] else { return nil }
      weights.append(weight)
    }
    self.weights = weights
  }

  package func score(_ features: Features) -> Double {
    zip(weights, features.values).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension Head {
  /// What ships for a network that learned from the corpus alone.
  package static let standard = Head(named: standardWeights)

  /// What ships for a network that starts from a base: its cosines say more.
  package static let taught = Head(named: taughtWeights)

  /// What a fit starts from and is held to: no feature counts, but for those that say nothing on public sets, which
  /// have neither readers' letters nor asked-as lines. Their weights are set by hand.
  package static let unfitted = Head(
    weights: Features.names.map {
      switch $0 {
      case "titleSimilarity": 2
      case "titleCoverage", "questionSimilarity", "phrasingSimilarity", "phrasingCoverage": 1
      default: 0
      }
    })
}
