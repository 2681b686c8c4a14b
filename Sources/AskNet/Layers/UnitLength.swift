/// Scales each row to length 1.
///
/// A row shorter than `tiny` becomes zero and passes no gradient back: an empty bag has no direction, and dividing by
/// its length would fill the network with NaN.
package enum UnitLength {
  package static let tiny = 1e-12

  /// y = x / |x| for `rows`; `inverse[r]` = 1 / |x|, or 0. `x` and `y` may be the same.
  package static func forward<S: Scalar>(
    _ x: Matrix<S>, into y: Matrix<S>, inverse: UnsafeMutablePointer<S>, rows: Range<Int>
  ) {
    let width = x.columns
    for r in rows {
      let source = x[r]
      let target = y[r]
      let length = S.dot(source, source, count: width).squareRoot()
      let factor: S = length > S(tiny) ? 1 / length : 0
      inverse[r] = factor
      for c in 0..<width { target[c] = source[c] * factor }
    }
  }

  /// dx = (dy − y (y · dy)) / |x| for `rows`. `dy` and `dx` may be the same.
  package static func backward<S: Scalar>(
    _ dy: Matrix<S>, output y: Matrix<S>, inverse: UnsafePointer<S>, into dx: Matrix<S>, rows: Range<Int>
  ) {
    let width = y.columns
    for r in rows {
      let gradient = dy[r]
      let unit = y[r]
      let target = dx[r]
      let along = S.dot(gradient, unit, count: width)
      for c in 0..<width { target[c] = (gradient[c] - unit[c] * along) * inverse[r] }
    }
  }
}
