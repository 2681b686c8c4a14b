internal import AskNet

/// Attention of the pieces of one text to each other, head by head (Vaswani et al. 2017), softmax(q kᵀ / √d) v.
///
/// The shares are not kept for the way back but made again: that costs less than writing and reading them.
struct SelfAttention<S: TransformerScalar> {
  /// Of a head.
  let width: Int
  let heads: Int
  let precision: ProductPrecision

  private var factor: S { 1 / S(width).squareRoot() }
  /// From a row of `[rows, 3 · heads · width]` to the next.
  private var stride: Int { 3 * heads * width }

  /// The length of a line of scores over `count` pieces.
  static func line(_ count: Int) -> Int { (count + 15) / 16 * 16 }

  /// Values that `forward` and `backward` need for texts of up to `count` pieces.
  static func scratch(_ count: Int) -> Int { 2 * count * line(count) }

  /// Reads `count` rows of queries, keys and values at `x` and writes as many of `heads * width` at `y`.
  func forward(
    _ x: UnsafePointer<S>, count: Int, into y: UnsafeMutablePointer<S>, scratch: UnsafeMutablePointer<S>
  ) {
    let line = Self.line(count)
    for h in 0..<heads {
      let query = x + h * width
      shares(query, count: count, into: scratch)
      precision.product(
        scratch, transposed: false, stride: line, query + 2 * heads * width, transposed: false,
        stride: stride,
        into: y + h * width, stride: heads * width, m: count, n: width, k: count, beta: 0)
    }
  }

  /// From the gradient at `dy` of `y` to that at `dx` of `x`.
  func backward(
    _ dy: UnsafePointer<S>, input x: UnsafePointer<S>, count: Int, into dx: UnsafeMutablePointer<S>,
    scratch: UnsafeMutablePointer<S>
  ) {
    let line = Self.line(count)
    let p = scratch
    let d = scratch + count * line
    let all = heads * width
    for h in 0..<heads {
      let q = x + h * width
      let k = q + all
      let v = k + all
      let dq = dx + h * width
      let out = dy + h * width
      shares(q, count: count, into: p)
      precision.product(
        p, transposed: true, stride: line, out, transposed: false, stride: all, into: dq + 2 * all,
        stride: stride, m: count, n: width, k: count, beta: 0)
      precision.product(
        out, transposed: false, stride: all, v, transposed: true, stride: stride, into: d, stride: line,
        m: count, n: count, k: width, beta: 0)
      S.softmaxRowsBack(d, shares: p, rows: count, columns: count, stride: line, factor: factor)
      precision.product(
        d, transposed: false, stride: line, k, transposed: false, stride: stride, into: dq, stride: stride,
        m: count, n: width, k: count, beta: 0)
      precision.product(
        d, transposed: true, stride: line, q, transposed: false, stride: stride, into: dq + all,
        stride: stride, m: count, n: width, k: count, beta: 0)
    }
  }

  private func shares(_ query: UnsafePointer<S>, count: Int, into p: UnsafeMutablePointer<S>) {
    let line = Self.line(count)
    precision.product(
      query, transposed: false, stride: stride, query + heads * width, transposed: true, stride: stride,
      into: p, stride: line, m: count, n: count, k: width, beta: 0)
    S.softmaxRows(p, rows: count, columns: count, stride: line, factor: factor)
  }
}
