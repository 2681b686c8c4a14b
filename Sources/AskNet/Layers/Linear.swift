/// y = x · W + b, with x `[rows, inputs]`, W `[inputs, outputs]` row-major, b `[outputs]`.
///
/// The bias is optional: in front of a batch normalisation it would be taken away again.
package enum Linear {
  /// Adds x · W (+ bias) to what `y` holds when `accumulate`, else overwrites it.
  package static func forward<S: Scalar>(
    _ x: Matrix<S>, weights: UnsafePointer<S>, bias: UnsafePointer<S>?, into y: Matrix<S>, rows: Range<Int>,
    mode: Accumulation
  ) {
    let inputs = x.columns
    let outputs = y.columns
    S.product(
      x[rows.lowerBound], transposed: false, stride: inputs, weights, transposed: false, stride: outputs,
      into: y[rows.lowerBound], stride: outputs, m: rows.count, n: outputs, k: inputs, alpha: 1,
      beta: mode == .add ? 1 : 0)
    guard let bias else { return }
    for r in rows {
      let row = y[r]
      for c in 0..<outputs { row[c] += bias[c] }
    }
  }

  /// dx = dy · Wᵀ for `rows`, added to what `dx` holds or written over it.
  package static func backward<S: Scalar>(
    _ dy: Matrix<S>, weights: UnsafePointer<S>, into dx: Matrix<S>, rows: Range<Int>, mode: Accumulation
  ) {
    let inputs = dx.columns
    let outputs = dy.columns
    S.product(
      dy[rows.lowerBound], transposed: false, stride: outputs, weights, transposed: true, stride: outputs,
      into: dx[rows.lowerBound], stride: inputs, m: rows.count, n: inputs, k: outputs, alpha: 1,
      beta: mode == .add ? 1 : 0)
  }

  /// dW = xᵀ · dy over the first `count` rows, for the rows `inputs` of W: a block of W belongs to one thread.
  package static func weightGradient<S: Scalar>(
    _ x: Matrix<S>, _ dy: Matrix<S>, count: Int, inputs: Range<Int>, into gradient: UnsafeMutablePointer<S>
  ) {
    let outputs = dy.columns
    S.product(
      x.base + inputs.lowerBound, transposed: true, stride: x.columns, dy.base, transposed: false,
      stride: outputs,
      into: gradient + inputs.lowerBound * outputs, stride: outputs, m: inputs.count, n: outputs, k: count,
      alpha: 1, beta: 0)
  }

  /// db = Σ dy over the first `count` rows, for `columns`.
  package static func biasGradient<S: Scalar>(
    _ dy: Matrix<S>, count: Int, columns: Range<Int>, into gradient: UnsafeMutablePointer<S>
  ) {
    for c in columns { gradient[c] = 0 }
    for r in 0..<count {
      let row = dy[r]
      for c in columns { gradient[c] += row[c] }
    }
  }
}

/// What a product does with the place that it writes to.
package enum Accumulation: Sendable { case overwrite, add }
