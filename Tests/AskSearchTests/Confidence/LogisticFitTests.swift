import AskSearch
import Foundation
import TestSupport
import Testing

@Suite struct LogisticFitTests {
  /// Far above rounding, far below what would move a probability.
  private static let tolerance = 1e-6

  private static func samples(seed: UInt64, count: Int = 120) -> [LogisticFit.Sample] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let x = Double.random(in: -1...1, using: &generator)
      let y = Double.random(in: 3...5, using: &generator)
      let p = 1 / (1 + exp(-(2 * x - 1 * (y - 4))))
      return LogisticFit.Sample(
        values: [x, y, 7], isRight: Double.random(in: 0..<1, using: &generator) < p,
        share: Double.random(in: 0.2...1, using: &generator))
    }
  }

  /// The loss as its documentation gives it, in the inputs' own units.
  private static func loss(
    _ result: LogisticFit.Result, _ samples: [LogisticFit.Sample], _ fit: LogisticFit
  ) -> Double {
    let total = samples.reduce(0) { $0 + $1.share }
    var loss = 0.0
    for sample in samples {
      let score =
        result.bias
        + result.weights.indices.reduce(0) {
          $0 + result.weights[$1] * (sample.values[$1] - result.centers[$1])
        }
      loss += sample.share / total * log(1 + exp(sample.isRight ? -score : score))
    }
    for i in result.weights.indices {
      let mean = result.centers[i]
      let spread = samples.reduce(0) { $0 + $1.share * pow($1.values[i] - mean, 2) / total }.squareRoot()
      loss += 0.5 * fit.penalties[i] * pow(result.weights[i] * spread, 2)
    }
    return loss
  }

  @Test func `no step in any direction makes the loss smaller`() {
    for seed in UInt64(1)...5 {
      let samples = Self.samples(seed: seed)
      let fit = LogisticFit(penalties: [0.01, 0.02, 0.01])
      let result = fit.result(for: samples)
      let least = Self.loss(result, samples, fit)
      for i in 0...1 {
        for step in [-1e-3, 1e-3] {
          var other = result
          other.weights[i] += step
          #expect(Self.loss(other, samples, fit) > least - 1e-12, "seed \(seed), weight \(i)")
        }
      }
      for step in [-1e-3, 1e-3] {
        var other = result
        other.bias += step
        #expect(Self.loss(other, samples, fit) > least - 1e-12, "seed \(seed), bias")
      }
    }
  }

  @Test func `an input that never changes has no weight`() {
    #expect(LogisticFit(penalties: [0.01, 0.01, 0]).result(for: Self.samples(seed: 9)).weights[2] == 0)
  }

  @Test func `a greater penalty gives smaller weights, and perfect separation finite ones`() {
    let separated = (0..<20).map {
      LogisticFit.Sample(values: [Double($0)], isRight: $0 >= 10)
    }
    let loose = LogisticFit(penalties: [1e-3]).result(for: separated).weights[0]
    let tight = LogisticFit(penalties: [1]).result(for: separated).weights[0]
    #expect(loose.isFinite && tight > 0 && tight < loose)
  }

  @Test func `a sample that counts twice is the same as two samples`() {
    var samples = Self.samples(seed: 4, count: 40).map { sample in
      var sample = sample
      sample.share = 1
      return sample
    }
    samples[0].share = 2
    var doubled = samples
    doubled[0].share = 1
    doubled.append(doubled[0])
    let fit = LogisticFit(penalties: [0.01, 0.01, 0.01])
    let (a, b) = (fit.result(for: samples), fit.result(for: doubled))
    #expect(abs(a.bias - b.bias) < Self.tolerance)
    #expect(zip(a.weights, b.weights).allSatisfy { abs($0 - $1) < Self.tolerance })
  }
}
