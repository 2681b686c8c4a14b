import Glibc

/// Fits the weights of a logistic model by Newton's method (iteratively reweighted least squares).
///
/// loss = Σ share · log(1 + exp(−y · (bias + weights · x))) / Σ share + ½ Σ penalty · weight²,
/// over inputs that were brought to mean 0 and spread 1 before, so that one penalty is right for all. The loss is
/// convex, and the result does not depend on where it starts.
package struct LogisticFit: Equatable, Sendable {
  /// One question.
  package struct Sample: Equatable, Sendable {
    package var values: [Double]
    package var isRight: Bool
    /// How much it counts, above 0.
    package var share: Double

    package init(values: [Double], isRight: Bool, share: Double = 1) {
      self.values = values
      self.isRight = isRight
      self.share = share
    }
  }

  /// What is found: the log odds are bias + Σ weight · (value − center).
  package struct Result: Equatable, Sendable {
    package var bias: Double
    package var weights: [Double]
    package var centers: [Double]
  }

  /// By input: how strongly its weight is held to 0, at least 0.
  package var penalties: [Double]

  package init(penalties: [Double]) {
    self.penalties = penalties
  }

  private static let rounds = 50
  /// Ends when no weight moves by more.
  private static let smallestStep = 1e-9

  /// - Precondition: there is a sample, and each has as many values as there are penalties.
  package func result(for samples: [Sample]) -> Result {
    let width = penalties.count
    precondition(
      !samples.isEmpty && samples.allSatisfy { $0.values.count == width }, "samples of other widths")
    let total = samples.reduce(0) { $0 + $1.share }
    var centers = [Double](repeating: 0, count: width)
    for sample in samples { for i in 0..<width { centers[i] += sample.share * sample.values[i] / total } }
    var spreads = [Double](repeating: 0, count: width)
    for sample in samples {
      for i in 0..<width {
        let away = sample.values[i] - centers[i]
        spreads[i] += sample.share * away * away / total
      }
    }
    // An input that never changes says nothing, and gets no weight.
    spreads = spreads.map { $0 > 1e-12 ? $0.squareRoot() : .infinity }
    let inputs = samples.map { sample in
      [1] + (0..<width).map { (sample.values[$0] - centers[$0]) / spreads[$0] }
    }
    var found = [Double](repeating: 0, count: width + 1)
    for _ in 0..<Self.rounds {
      let step = step(from: found, inputs: inputs, samples: samples, total: total)
      for i in found.indices { found[i] -= step[i] }
      if step.allSatisfy({ abs($0) < Self.smallestStep }) { break }
    }
    return Result(bias: found[0], weights: zip(found.dropFirst(), spreads).map { $0 / $1 }, centers: centers)
  }

  /// Newton's step: the inverse Hessian times the gradient.
  private func step(
    from found: [Double], inputs: [[Double]], samples: [Sample], total: Double
  ) -> [Double] {
    let width = found.count
    var gradient = [Double](repeating: 0, count: width)
    var hessian = [Double](repeating: 0, count: width * width)
    for (input, sample) in zip(inputs, samples) {
      let score = zip(found, input).reduce(0) { $0 + $1.0 * $1.1 }
      let p = 1 / (1 + exp(-score))
      let share = sample.share / total
      let error = share * (p - (sample.isRight ? 1 : 0))
      let curve = share * max(p * (1 - p), 1e-9)
      hessian.withUnsafeMutableBufferPointer { hessian in
        input.withUnsafeBufferPointer { input in
          for i in 0..<width {
            let scaled = curve * input[i]
            for j in 0...i { hessian[i * width + j] += scaled * input[j] }
          }
        }
      }
      for i in 0..<width { gradient[i] += error * input[i] }
    }
    for i in 1..<width {
      gradient[i] += penalties[i - 1] * found[i]
      hessian[i * width + i] += penalties[i - 1]
    }
    for i in 0..<width { hessian[i * width + i] += 1e-12 }
    return Self.solved(&hessian, gradient)
  }

  /// x of A x = b for a positive definite A, of which the lower triangle is given and overwritten (Cholesky).
  private static func solved(_ a: inout [Double], _ b: [Double]) -> [Double] {
    let width = b.count
    for i in 0..<width {
      for j in 0...i {
        var sum = a[i * width + j]
        for k in 0..<j { sum -= a[i * width + k] * a[j * width + k] }
        a[i * width + j] = i == j ? max(sum, 1e-300).squareRoot() : sum / a[j * width + j]
      }
    }
    var x = b
    for i in 0..<width {
      for k in 0..<i { x[i] -= a[i * width + k] * x[k] }
      x[i] /= a[i * width + i]
    }
    for i in (0..<width).reversed() {
      for k in i + 1..<max(width, i + 1) { x[i] -= a[k * width + i] * x[k] }
      x[i] /= a[i * width + i]
    }
    return x
  }
}
