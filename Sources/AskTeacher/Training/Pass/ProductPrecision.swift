internal import AskNet

/// How exactly the products of an encoder under training are taken.
package enum ProductPrecision: Equatable, Sendable {
  case float32
  /// The factors rounded to bfloat16, sums in single precision (mixed precision, Micikevicius et al. 2018): twice as
  /// fast on a processor with AVX512_BF16, and the same as `float32` on one without. Weights, their gradients and
  /// Adam's moments stay in single precision.
  case bfloat16

  func product<S: TransformerScalar>(
    _ a: UnsafePointer<S>, transposed transposeA: Bool, stride lda: Int,
    _ b: UnsafePointer<S>, transposed transposeB: Bool, stride ldb: Int,
    into c: UnsafeMutablePointer<S>, stride ldc: Int, m: Int, n: Int, k: Int, beta: S
  ) {
    switch self {
    case .float32:
      S.product(
        a, transposed: transposeA, stride: lda, b, transposed: transposeB, stride: ldb, into: c, stride: ldc,
        m: m, n: n, k: k, alpha: 1, beta: beta)
    case .bfloat16:
      S.roughProduct(
        a, transposed: transposeA, stride: lda, b, transposed: transposeB, stride: ldb, into: c, stride: ldc,
        m: m, n: n, k: k, beta: beta)
    }
  }
}
