import AskEval
import TestSupport
import Testing

@Suite struct CalibrationTests {
  private static func predictions(_ pairs: [(Double, Bool)]) -> [Prediction] {
    pairs.map { Prediction(probability: $0.0, isRight: $0.1) }
  }

  @Test func `the error is the mean distance of each bin's probability from its share`() {
    // Two bins of two: (0.1 + 0.3) / 2 = 0.2 against 0, and (0.6 + 1.0) / 2 = 0.8 against 1/2.
    let calibration = Calibration(
      Self.predictions([(1.0, true), (0.1, false), (0.6, false), (0.3, false)]), bins: 2)
    #expect(calibration.bins.map(\.count) == [2, 2])
    #expect(calibration.bins.map(\.share) == [0, 0.5])
    #expect(abs(calibration.error - (2 * 0.2 + 2 * 0.3) / 4) < 1e-12)
  }

  @Test func `bins differ by at most one, and there are no empty ones`() {
    let calibration = Calibration(
      Self.predictions((0..<7).map { (Double($0) / 10, $0 > 3) }), bins: 3)
    #expect(calibration.bins.map(\.count) == [2, 2, 3])
    #expect(Calibration(Self.predictions([(0.5, true)]), bins: 10).bins.count == 1)
    #expect(Calibration([], bins: 10).error == 0)
  }

  @Test func `its interval holds the error of probabilities that are as good as they say`() throws {
    var generator = SeededGenerator(seed: 3)
    let predictions = (0..<400).map { _ in
      let p = Double.random(in: 0..<1, using: &generator)
      return Prediction(probability: p, isRight: Double.random(in: 0..<1, using: &generator) < p)
    }
    let interval = try #require(Calibration.errorInterval(predictions, resamples: 199, using: &generator))
    #expect(interval.lower < interval.upper && interval.upper < 0.12)
    let wrong = predictions.map { Prediction(probability: 1 - $0.probability, isRight: $0.isRight) }
    let other = try #require(Calibration.errorInterval(wrong, resamples: 199, using: &generator))
    #expect(other.lower > 0.3)
  }

  @Test func `risk is the share of wrong answers among the surest`() {
    let curve = RiskCoverage(
      Self.predictions([(0.9, true), (0.2, false), (0.7, false), (0.2, true)]))
    #expect(curve.points.map(\.coverage) == [0.25, 0.5, 1])
    #expect(curve.points.map(\.risk) == [0, 0.5, 0.5])
    #expect(curve.points.map(\.probability) == [0.9, 0.7, 0.2])
    #expect(abs(curve.area - (0.25 * 0 + 0.25 * 0.5 + 0.5 * 0.5)) < 1e-12)
  }

  @Test func `the interval of a share is Wilson's`() {
    // Worked by hand for 8 of 10, with z = 1.96.
    let interval = ShareInterval(8, of: 10)
    #expect(abs(interval.lower - 0.4902) < 1e-4 && abs(interval.upper - 0.9433) < 1e-4)
    #expect(ShareInterval(0, of: 0).upper == 1)
    #expect(abs(ShareInterval(10, of: 10).upper - 1) < 1e-12)
  }
}
