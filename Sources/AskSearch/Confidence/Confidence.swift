/// How sure it is that the first answer of a page is right, and why.
public struct Confidence: Equatable, Sendable {
  /// One kind of evidence.
  public struct Reason: Equatable, Sendable {
    /// One of `Evidence.names`, or `kind` for what the question's vector says.
    public let name: String
    /// Nil for `kind`, which has none.
    public let value: Double?
    /// What it adds to the log odds, against the average question.
    public let contribution: Double

    package init(name: String, value: Double?, contribution: Double) {
      self.name = name
      self.value = value
      self.contribution = contribution
    }
  }

  /// Probability that the first answer is right, in 0...1.
  public let value: Double
  public let thresholds: ConfidenceThresholds
  /// Greatest contribution first, whatever its sign; with `bias` they add up to the log odds that the column answers.
  public let reasons: [Reason]
  public let bias: Double
  /// From the log odds that the column answers to those that the first answer is right: slope · odds + offset.
  public let slope, offset: Double

  public var outcome: AnswerPage.Outcome { thresholds.outcome(at: value) }

  package init(
    value: Double, thresholds: ConfidenceThresholds, reasons: [Reason], bias: Double = 0, slope: Double = 1,
    offset: Double = 0
  ) {
    self.value = value
    self.thresholds = thresholds
    self.reasons = reasons
    self.bias = bias
    self.slope = slope
    self.offset = offset
  }

  package init(_ model: ConfidenceModel, of evidence: Evidence) {
    value = model.probability(of: evidence)
    thresholds = model.thresholds
    bias = model.bias
    slope = model.slope
    offset = model.offset
    var reasons = zip(Evidence.names, zip(evidence.values, model.contributions(of: evidence))).map {
      Reason(name: $0, value: $1.0, contribution: $1.1)
    }
    if !model.direction.isEmpty {
      reasons.append(Reason(name: "kind", value: nil, contribution: model.kind(of: evidence)))
    }
    self.reasons = reasons.filter { $0.contribution != 0 }.sorted {
      abs($0.contribution) != abs($1.contribution)
        ? abs($0.contribution) > abs($1.contribution) : $0.name < $1.name
    }
  }
}
