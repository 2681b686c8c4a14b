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

  /// The same as `adam` for the rows `indices` of three tables of `width` columns, whose gradients are consecutive rows;
  /// `corrections[2 t]` and `[2 t + 1]` are Adam's after t steps, and `steps` says how many each row of a table has seen.
  static func adamRows(
    _ value: UnsafeMutablePointer<Self>, first: UnsafeMutablePointer<Self>,
    second: UnsafeMutablePointer<Self>, width: Int, indices: UnsafePointer<Int32>,
    steps: UnsafePointer<Int32>, corrections: UnsafePointer<Double>, gradient: UnsafePointer<Self>,
    count: Int, step: AdamStep)

  /// ReLU and dropout, and the way back: see `ReLU`.
  static func relu(
    _ values: UnsafeMutablePointer<Self>, count: Int, place: UInt32, key: UInt32, dropout: Double)
  static func reluBack(
    _ gradient: UnsafeMutablePointer<Self>, output: UnsafePointer<Self>, count: Int, dropout: Double)

  /// Batch normalisation of some columns, and the way back: see `BatchNorm`, and CKernels.h.
  static func normalise(
    _ x: UnsafeMutablePointer<Self>, into y: UnsafeMutablePointer<Self>, stride: Int, rows: Int,
    columns: Int, scale: UnsafePointer<Self>, shift: UnsafePointer<Self>, epsilon: Self,
    mean: UnsafeMutablePointer<Self>, squares: UnsafeMutablePointer<Self>,
    inverse: UnsafeMutablePointer<Self>)
  static func normaliseBack(
    _ dy: UnsafeMutablePointer<Self>, normalised: UnsafePointer<Self>, stride: Int, rows: Int,
    columns: Int, scale: UnsafePointer<Self>, inverse: UnsafePointer<Self>,
    dScale: UnsafeMutablePointer<Self>, dShift: UnsafeMutablePointer<Self>)

  /// shares = factor · softmax(scores); returns log Σ exp(scores). The two may be the same.
  static func softmax(
    _ scores: UnsafePointer<Self>, count: Int, factor: Self, into shares: UnsafeMutablePointer<Self>
  ) -> Self

  /// Adds factor · softmax of each of `columns` columns to `gradient`, writes their log Σ exp to `sums`, and spends
  /// `scores`. Both matrices have `stride` columns.
  static func addColumnSoftmax(
    _ scores: UnsafeMutablePointer<Self>, stride: Int, rows: Int, columns: Int, factor: Self,
    sums: UnsafeMutablePointer<Self>, to gradient: UnsafeMutablePointer<Self>)

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
    // OpenBLAS 0.3.21, Debian's, takes its kernels for AVX2 on a processor that it does not know yet, such as Zen 5:
    // half as fast there. And with those a row's values depend on the rows that are multiplied with it.
    if ask_has_gemm() {
      ask_gemm_f32(transposeA, transposeB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)
      return
    }
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

  package static func adamRows(
    _ value: UnsafeMutablePointer<Self>, first: UnsafeMutablePointer<Self>,
    second: UnsafeMutablePointer<Self>, width: Int, indices: UnsafePointer<Int32>,
    steps: UnsafePointer<Int32>, corrections: UnsafePointer<Double>, gradient: UnsafePointer<Self>,
    count: Int, step: AdamStep
  ) {
    var step = step.forC
    ask_adam_rows_f32(value, first, second, width, indices, steps, corrections, gradient, count, &step)
  }

  package static func relu(
    _ values: UnsafeMutablePointer<Self>, count: Int, place: UInt32, key: UInt32, dropout: Double
  ) { ask_relu_f32(values, count, place, key, dropout) }

  package static func reluBack(
    _ gradient: UnsafeMutablePointer<Self>, output: UnsafePointer<Self>, count: Int, dropout: Double
  ) { ask_relu_back_f32(gradient, output, count, dropout) }

  package static func normalise(
    _ x: UnsafeMutablePointer<Self>, into y: UnsafeMutablePointer<Self>, stride: Int, rows: Int,
    columns: Int, scale: UnsafePointer<Self>, shift: UnsafePointer<Self>, epsilon: Self,
    mean: UnsafeMutablePointer<Self>, squares: UnsafeMutablePointer<Self>,
    inverse: UnsafeMutablePointer<Self>
  ) {
    ask_normalise_f32(x, y, stride, rows, columns, scale, shift, epsilon, mean, squares, inverse)
  }

  package static func normaliseBack(
    _ dy: UnsafeMutablePointer<Self>, normalised: UnsafePointer<Self>, stride: Int, rows: Int,
    columns: Int, scale: UnsafePointer<Self>, inverse: UnsafePointer<Self>,
    dScale: UnsafeMutablePointer<Self>, dShift: UnsafeMutablePointer<Self>
  ) {
    ask_normalise_back_f32(dy, normalised, stride, rows, columns, scale, inverse, dScale, dShift)
  }

  package static func softmax(
    _ scores: UnsafePointer<Self>, count: Int, factor: Self, into shares: UnsafeMutablePointer<Self>
  ) -> Self { ask_softmax_f32(scores, count, factor, shares) }

  package static func addColumnSoftmax(
    _ scores: UnsafeMutablePointer<Self>, stride: Int, rows: Int, columns: Int, factor: Self,
    sums: UnsafeMutablePointer<Self>, to gradient: UnsafeMutablePointer<Self>
  ) { ask_softmax_columns_f32(scores, stride, rows, columns, factor, sums, gradient) }

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

  package static func adamRows(
    _ value: UnsafeMutablePointer<Self>, first: UnsafeMutablePointer<Self>,
    second: UnsafeMutablePointer<Self>, width: Int, indices: UnsafePointer<Int32>,
    steps: UnsafePointer<Int32>, corrections: UnsafePointer<Double>, gradient: UnsafePointer<Self>,
    count: Int, step: AdamStep
  ) {
    var step = step.forC
    ask_adam_rows_f64(value, first, second, width, indices, steps, corrections, gradient, count, &step)
  }

  package static func relu(
    _ values: UnsafeMutablePointer<Self>, count: Int, place: UInt32, key: UInt32, dropout: Double
  ) { ask_relu_f64(values, count, place, key, dropout) }

  package static func reluBack(
    _ gradient: UnsafeMutablePointer<Self>, output: UnsafePointer<Self>, count: Int, dropout: Double
  ) { ask_relu_back_f64(gradient, output, count, dropout) }

  package static func normalise(
    _ x: UnsafeMutablePointer<Self>, into y: UnsafeMutablePointer<Self>, stride: Int, rows: Int,
    columns: Int, scale: UnsafePointer<Self>, shift: UnsafePointer<Self>, epsilon: Self,
    mean: UnsafeMutablePointer<Self>, squares: UnsafeMutablePointer<Self>,
    inverse: UnsafeMutablePointer<Self>
  ) {
    ask_normalise_f64(x, y, stride, rows, columns, scale, shift, epsilon, mean, squares, inverse)
  }

  package static func normaliseBack(
    _ dy: UnsafeMutablePointer<Self>, normalised: UnsafePointer<Self>, stride: Int, rows: Int,
    columns: Int, scale: UnsafePointer<Self>, inverse: UnsafePointer<Self>,
    dScale: UnsafeMutablePointer<Self>, dShift: UnsafeMutablePointer<Self>
  ) {
    ask_normalise_back_f64(dy, normalised, stride, rows, columns, scale, inverse, dScale, dShift)
  }

  package static func softmax(
    _ scores: UnsafePointer<Self>, count: Int, factor: Self, into shares: UnsafeMutablePointer<Self>
  ) -> Self { ask_softmax_f64(scores, count, factor, shares) }

  package static func addColumnSoftmax(
    _ scores: UnsafeMutablePointer<Self>, stride: Int, rows: Int, columns: Int, factor: Self,
    sums: UnsafeMutablePointer<Self>, to gradient: UnsafeMutablePointer<Self>
  ) { ask_softmax_columns_f64(scores, stride, rows, columns, factor, sums, gradient) }

  package static func exponential(_ x: Self) -> Self { exp(x) }
  package static func logarithm(_ x: Self) -> Self { log(x) }
}
