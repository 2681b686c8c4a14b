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
      let squares = mean + n
      S.normalise(
        x.base + first, into: y.base + first, stride: x.columns, rows: count, columns: n,
        scale: scale + first,
        shift: shift + first, epsilon: Self.epsilon, mean: mean, squares: squares, inverse: inverse + first)
      for c in 0..<n {
        runningMean[first + c] += momentum * (mean[c] - runningMean[first + c])
        let unbiased = squares[c] / S(max(1, count - 1))
        runningVariance[first + c] += momentum * (unbiased - runningVariance[first + c])
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
    let first = columns.lowerBound
    S.normaliseBack(
      dy.base + first, normalised: normalised.base + first, stride: dy.columns, rows: count,
      columns: columns.count, scale: scale + first, inverse: inverse + first, dScale: dScale + first,
      dShift: dShift + first)
  }
}
