internal import CKernels
internal import COpenBLAS
internal import Glibc

/// A kind of real number that the network can be computed in.
///
/// Production runs in `Float`; the gradient checks run the very same code in `Double`, where central differences
/// are exact enough to find a wrong term.
package protocol Scalar: BinaryFloatingPoint, Sendable {
  /// C = alpha · op(A) · op(B) + beta · C over row-major matrices; op(A) is `[m, k]`, op(B) `[k, n]`.
  static func product(
    _ a: UnsafePointer<Self>, transposed transposeA: Bool, stride lda: Int,
    _ b: UnsafePointer<Self>, transposed transposeB: Bool, stride ldb: Int,
    into c: UnsafeMutablePointer<Self>, stride ldc: Int, m: Int, n: Int, k: Int, alpha: Self, beta: Self)

  /// sum = Σ weights[i] · rows[indices[i]], over rows of `width` values.
  static func weightedRows(
    _ rows: UnsafePointer<Self>, width: Int, indices: UnsafePointer<Int32>, weights: UnsafePointer<Self>,
    count: Int, into sum: UnsafeMutablePointer<Self>)

  static func dot(_ a: UnsafePointer<Self>, _ b: UnsafePointer<Self>, count: Int) -> Self

  static func adam(
    _ value: UnsafeMutablePointer<Self>, first: UnsafeMutablePointer<Self>,
    second: UnsafeMutablePointer<Self>,
    gradient: UnsafePointer<Self>, count: Int, step: AdamStep)

  static func exponential(_ x: Self) -> Self
  static func logarithm(_ x: Self) -> Self
}

/// The numbers of one step of Adam, as CKernels.h defines them.
package struct AdamStep: Sendable {
  package var rate, beta1, beta2, epsilon, correction1, correction2, decay, gradientScale: Double

  package init(
    rate: Double, beta1: Double, beta2: Double, epsilon: Double, correction1: Double, correction2: Double,
    decay: Double, gradientScale: Double
  ) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.correction1 = correction1
    self.correction2 = correction2
    self.decay = decay
    self.gradientScale = gradientScale
  }

  fileprivate var forC: ask_adam_step {
    ask_adam_step(
      rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, correction1: correction1,
      correction2: correction2, decay: decay, gradient_scale: gradientScale)
  }
}

extension Float: Scalar {
  package static func product(
    _ a: UnsafePointer<Self>, transposed transposeA: Bool, stride lda: Int,
    _ b: UnsafePointer<Self>, transposed transposeB: Bool, stride ldb: Int,
    into c: UnsafeMutablePointer<Self>, stride ldc: Int, m: Int, n: Int, k: Int, alpha: Self, beta: Self
  ) {
    ask_sgemm(
      transposeA, transposeB, Int32(m), Int32(n), Int32(k), alpha, a, Int32(lda), b, Int32(ldb), beta, c,
      Int32(ldc))
  }

  package static func weightedRows(
    _ rows: UnsafePointer<Self>, width: Int, indices: UnsafePointer<Int32>, weights: UnsafePointer<Self>,
    count: Int, into sum: UnsafeMutablePointer<Self>
  ) {
    ask_weighted_rows_f32(rows, width, indices, weights, count, sum)
  }

  package static func dot(_ a: UnsafePointer<Self>, _ b: UnsafePointer<Self>, count: Int) -> Self {
    ask_dot_f32(a, b, count)
  }

  package static func adam(
    _ value: UnsafeMutablePointer<Self>, first: UnsafeMutablePointer<Self>,
    second: UnsafeMutablePointer<Self>,
    gradient: UnsafePointer<Self>, count: Int, step: AdamStep
  ) {
    var step = step.forC
    ask_adam_f32(value, first, second, gradient, count, &step)
  }

  package static func exponential(_ x: Self) -> Self { expf(x) }
  package static func logarithm(_ x: Self) -> Self { logf(x) }
}

extension Double: Scalar {
  package static func product(
    _ a: UnsafePointer<Self>, transposed transposeA: Bool, stride lda: Int,
    _ b: UnsafePointer<Self>, transposed transposeB: Bool, stride ldb: Int,
    into c: UnsafeMutablePointer<Self>, stride ldc: Int, m: Int, n: Int, k: Int, alpha: Self, beta: Self
  ) {
    ask_dgemm(
      transposeA, transposeB, Int32(m), Int32(n), Int32(k), alpha, a, Int32(lda), b, Int32(ldb), beta, c,
      Int32(ldc))
  }

  package static func weightedRows(
    _ rows: UnsafePointer<Self>, width: Int, indices: UnsafePointer<Int32>, weights: UnsafePointer<Self>,
    count: Int, into sum: UnsafeMutablePointer<Self>
  ) {
    ask_weighted_rows_f64(rows, width, indices, weights, count, sum)
  }

  package static func dot(_ a: UnsafePointer<Self>, _ b: UnsafePointer<Self>, count: Int) -> Self {
    ask_dot_f64(a, b, count)
  }

  package static func adam(
    _ value: UnsafeMutablePointer<Self>, first: UnsafeMutablePointer<Self>,
    second: UnsafeMutablePointer<Self>,
    gradient: UnsafePointer<Self>, count: Int, step: AdamStep
  ) {
    var step = step.forC
    ask_adam_f64(value, first, second, gradient, count, &step)
  }

  package static func exponential(_ x: Self) -> Self { exp(x) }
  package static func logarithm(_ x: Self) -> Self { log(x) }
}
