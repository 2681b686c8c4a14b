import AskSearch

/// How sure the first result of an explained question is.
struct ConfidenceValues: Encodable {
  struct Reason: Encodable {
    let name: String
    let value: Double?
    let contribution: Double
  }

  let value: Double
  let outcome: String
  let answeredFrom, maybeFrom: Double
  /// With the contributions these add up: value = 1 / (1 + exp(−(slope · (bias + Σ contribution) + offset))).
  let bias, slope, offset: Double
  let reasons: [Reason]

  init(_ confidence: Confidence) {
    value = confidence.value
    outcome = confidence.outcome.rawValue
    answeredFrom = confidence.thresholds.answered
    maybeFrom = confidence.thresholds.maybe
    bias = confidence.bias
    slope = confidence.slope
    offset = confidence.offset
    reasons = confidence.reasons.map {
      Reason(name: $0.name, value: $0.value, contribution: $0.contribution)
    }
  }
}
