/// How often the answers are wrong that are left when only the surest are given (El-Yaniv and Wiener 2010).
package struct RiskCoverage: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    /// Share of the questions that are answered, and share of those that are answered wrongly, in 0...1.
    package let coverage, risk: Double
    /// The least probability among them.
    package let probability: Double
  }

  /// By ascending coverage; predictions of one probability are one point.
  package let points: [Point]

  package init(_ predictions: [Prediction]) {
    let sorted = predictions.sorted { $0.probability > $1.probability }
    var points: [Point] = []
    var wrong = 0
    for (place, prediction) in sorted.enumerated() {
      if !prediction.isRight { wrong += 1 }
      if place + 1 < sorted.count, sorted[place + 1].probability == prediction.probability { continue }
      points.append(
        Point(
          coverage: Double(place + 1) / Double(sorted.count), risk: Double(wrong) / Double(place + 1),
          probability: prediction.probability))
    }
    self.points = points
  }

  /// Area under the curve: the mean risk over all coverages; 0 without predictions.
  package var area: Double {
    var area = 0.0
    var before = 0.0
    for point in points {
      area += (point.coverage - before) * point.risk
      before = point.coverage
    }
    return area
  }
}
