import Glibc

/// The probability that the first answer is right, as a logistic model of the evidence.
///
/// The log odds that the column answers at all are bias + Σ weight · (value − center), plus the question's vector times
/// `direction`, which says what kinds of questions this column answers. They are brought to the probability that the
/// first answer is right by a second logistic model of one input (Platt 1999).
package struct ConfidenceModel: Equatable, Sendable {
  package struct Term: Equatable, Sendable {
    package var weight: Double
    /// What the questions had on average that it was fitted on: there it says neither for nor against.
    package var center: Double

    package init(weight: Double, center: Double) {
      self.weight = weight
      self.center = center
    }
  }

  package var bias: Double
  /// One per value, in the order of `Evidence.names`.
  package var terms: [Term]
  /// One per value of a question's vector; empty for a model that does not depend on it.
  package var direction: [Double] = []
  /// The mean over the questions it was fitted on of the vector times `direction`.
  package var directionCenter = 0.0
  package var slope: Double
  package var offset: Double
  /// From this probability on an answer counts as `answered`, and from that on as `maybe`.
  package var thresholds: ConfidenceThresholds

  package init(
    bias: Double, terms: [Term], slope: Double, offset: Double, thresholds: ConfidenceThresholds
  ) {
    precondition(terms.count == Evidence.names.count, "\(terms.count) terms")
    self.bias = bias
    self.terms = terms
    self.slope = slope
    self.offset = offset
    self.thresholds = thresholds
  }

  /// What the question's vector adds to the log odds; 0 where the model does not depend on it.
  package func kind(of evidence: Evidence) -> Double {
    guard !direction.isEmpty, direction.count == evidence.vector.count else { return 0 }
    return zip(direction, evidence.vector).reduce(-directionCenter) { $0 + $1.0 * Double($1.1) }
  }

  /// What each value adds to the log odds, in the order of `Evidence.names`.
  package func contributions(of evidence: Evidence) -> [Double] {
    zip(terms, evidence.values).map { $0.weight * ($1 - $0.center) }
  }

  /// That the column answers the question; any number.
  package func logOdds(of evidence: Evidence) -> Double {
    contributions(of: evidence).reduce(bias + kind(of: evidence), +)
  }

  /// That the first answer is right, in 0...1.
  package func probability(of evidence: Evidence) -> Double {
    probability(atLogOdds: logOdds(of: evidence))
  }

  package func probability(atLogOdds logOdds: Double) -> Double {
    1 / (1 + exp(-(slope * logOdds + offset)))
  }
}
