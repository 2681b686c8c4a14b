/// y = max(x, 0), and dropout behind it (Srivastava et al. 2014), in place.
///
/// Both set a value to 0 or leave its sign, so the output alone says where a gradient passes: nothing else is kept.
package enum ReLU {
  /// y = max(x, 0) for `rows`, then with chance `dropout` 0, else divided by 1 − `dropout`, so that the expected
  /// value stays. Chance comes from `key` and the place in the matrix alone, whichever thread asks.
  package static func forward<S: Scalar>(_ x: Matrix<S>, rows: Range<Int>, dropout: Float, key: UInt32) {
    S.relu(
      x[rows.lowerBound], count: rows.count * x.columns,
      place: UInt32(truncatingIfNeeded: rows.lowerBound * x.columns), key: key, dropout: Double(dropout))
  }

  /// dx = dy / (1 − `dropout`) where y > 0, else 0, for `rows`. At x = 0 the gradient is 0.
  package static func backward<S: Scalar>(
    _ dy: Matrix<S>, output y: Matrix<S>, rows: Range<Int>, dropout: Float
  ) {
    S.reluBack(
      dy[rows.lowerBound], output: y[rows.lowerBound], count: rows.count * y.columns, dropout: Double(dropout)
    )
  }
}
