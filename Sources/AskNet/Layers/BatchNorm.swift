/// Batch normalisation (Ioffe and Szegedy 2015) of a batch `[rows, columns]`, column by column.
///
/// y = scale · x̂ + shift with x̂ = (x − mean) / √(variance + ε). Training takes mean and (biased) variance of the
/// batch and moves the running ones towards them; inference uses the running ones, folded into the linear layer.
package struct BatchNorm<S: Scalar> {
  package static var epsilon: S { 1e-5 }

  package let scale, shift: UnsafePointer<S>

  package init(scale: UnsafePointer<S>, shift: UnsafePointer<S>) {
    self.scale = scale
    self.shift = shift
  }

  /// Replaces `x` by x̂, writes y, and 1 / √(variance + ε) to `inverse`, over the first `count` rows, for `columns`.
  ///
  /// `momentum` is the weight of this batch in the running mean and (unbiased) variance.
  package func forward(
    _ x: Matrix<S>, count: Int, columns: Range<Int>, into y: Matrix<S>, inverse: UnsafeMutablePointer<S>,
    runningMean: UnsafeMutablePointer<S>, runningVariance: UnsafeMutablePointer<S>, momentum: S
  ) {
    let n = columns.count
    let first = columns.lowerBound
    withUnsafeTemporaryAllocation(of: S.self, capacity: 2 * n) { scratch in
      guard let mean = scratch.baseAddress else { return }
      let variance = mean + n
      mean.initialize(repeating: 0, count: 2 * n)
      for r in 0..<count {
        let row = x[r] + first
        for c in 0..<n { mean[c] += row[c] }
      }
      for c in 0..<n { mean[c] /= S(count) }
      for r in 0..<count {
        let row = x[r] + first
        for c in 0..<n {
          let d = row[c] - mean[c]
          variance[c] += d * d
        }
      }
      for c in 0..<n {
        let sum = variance[c]
        inverse[first + c] = 1 / (sum / S(count) + Self.epsilon).squareRoot()
        runningMean[first + c] += momentum * (mean[c] - runningMean[first + c])
        let unbiased = sum / S(max(1, count - 1))
        runningVariance[first + c] += momentum * (unbiased - runningVariance[first + c])
      }
      let inverse = inverse + first
      let scale = scale + first
      let shift = shift + first
      for r in 0..<count {
        let row = x[r] + first
        let out = y[r] + first
        for c in 0..<n {
          let normalised = (row[c] - mean[c]) * inverse[c]
          row[c] = normalised
          out[c] = scale[c] * normalised + shift[c]
        }
      }
    }
  }

  /// Replaces `dy` by dx over the first `count` rows, for `columns`:
  ///
  /// dx = scale / √(variance + ε) · (dy − mean(dy) − x̂ · mean(dy · x̂)), dscale = Σ dy · x̂, dshift = Σ dy.
  package func backward(
    _ dy: Matrix<S>, normalised: Matrix<S>, count: Int, columns: Range<Int>, inverse: UnsafePointer<S>,
    dScale: UnsafeMutablePointer<S>, dShift: UnsafeMutablePointer<S>
  ) {
    let n = columns.count
    let first = columns.lowerBound
    let dScale = dScale + first
    let dShift = dShift + first
    let inverse = inverse + first
    let scale = scale + first
    for c in 0..<n {
      dScale[c] = 0
      dShift[c] = 0
    }
    for r in 0..<count {
      let gradient = dy[r] + first
      let hat = normalised[r] + first
      for c in 0..<n {
        dShift[c] += gradient[c]
        dScale[c] += gradient[c] * hat[c]
      }
    }
    let share = 1 / S(count)
    for r in 0..<count {
      let gradient = dy[r] + first
      let hat = normalised[r] + first
      for c in 0..<n {
        let centred = gradient[c] - share * dShift[c] - hat[c] * share * dScale[c]
        gradient[c] = scale[c] * inverse[c] * centred
      }
    }
  }
}
