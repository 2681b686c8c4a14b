package import AskNet
internal import CKernels

/// A kind of real number that a transformer can be trained in: the kernels of transformer_back.h.
///
/// Training runs in `Float`; the gradient checks run the same passes in `Double`.
package protocol TransformerScalar: Scalar {
  /// `product` with factor 1, its factors rounded to bfloat16 first where the processor can multiply those; the same as
  /// `product` where it cannot.
  static func roughProduct(
    _ a: UnsafePointer<Self>, transposed transposeA: Bool, stride lda: Int,
    _ b: UnsafePointer<Self>, transposed transposeB: Bool, stride ldb: Int,
    into c: UnsafeMutablePointer<Self>, stride ldc: Int, m: Int, n: Int, k: Int, beta: Self)

  static func layerNorm(
    _ x: UnsafePointer<Self>, bias: UnsafePointer<Self>?, residual: UnsafePointer<Self>?, rows: Int,
    width: Int,
    scale: UnsafePointer<Self>, shift: UnsafePointer<Self>, epsilon: Self, hat: UnsafeMutablePointer<Self>,
    inverse: UnsafeMutablePointer<Self>, into y: UnsafeMutablePointer<Self>)
  static func layerNormBack(
    _ dy: UnsafePointer<Self>, hat: UnsafePointer<Self>, inverse: UnsafePointer<Self>,
    scale: UnsafePointer<Self>, rows: Int, width: Int, into dx: UnsafeMutablePointer<Self>,
    dScale: UnsafeMutablePointer<Self>, dShift: UnsafeMutablePointer<Self>, dBias: UnsafeMutablePointer<Self>?
  )
  static func gelu(
    _ x: UnsafeMutablePointer<Self>, bias: UnsafePointer<Self>, rows: Int, width: Int,
    into y: UnsafeMutablePointer<Self>)
  static func geluBack(
    _ d: UnsafeMutablePointer<Self>, slope: UnsafePointer<Self>, rows: Int, width: Int,
    sum: UnsafeMutablePointer<Self>)
  static func addBias(
    _ x: UnsafeMutablePointer<Self>, _ bias: UnsafePointer<Self>, rows: Int, width: Int)
  static func addColumns(
    of x: UnsafePointer<Self>, rows: Int, width: Int, to sum: UnsafeMutablePointer<Self>)
  static func softmaxRows(
    _ scores: UnsafeMutablePointer<Self>, rows: Int, columns: Int, stride: Int, factor: Self)
  static func softmaxRowsBack(
    _ d: UnsafeMutablePointer<Self>, shares: UnsafePointer<Self>, rows: Int, columns: Int, stride: Int,
    factor: Self)
  static func roundRows(
    _ values: UnsafePointer<Self>, rows: Int, width: Int, levels: Self, into out: UnsafeMutablePointer<Self>)
}

extension Float: TransformerScalar {
  package static func roughProduct(
    _ a: UnsafePointer<Float>, transposed transposeA: Bool, stride lda: Int,
    _ b: UnsafePointer<Float>, transposed transposeB: Bool, stride ldb: Int,
    into c: UnsafeMutablePointer<Float>, stride ldc: Int, m: Int, n: Int, k: Int, beta: Float
  ) {
    if ask_has_avx512_bf16() {
      ask_gemm_bf16_avx512(transposeA, transposeB, m, n, k, a, lda, b, ldb, beta, c, ldc)
      return
    }
    product(
      a, transposed: transposeA, stride: lda, b, transposed: transposeB, stride: ldb, into: c, stride: ldc,
      m: m, n: n, k: k, alpha: 1, beta: beta)
  }

  package static func layerNorm(
    _ x: UnsafePointer<Float>, bias: UnsafePointer<Float>?, residual: UnsafePointer<Float>?, rows: Int,
    width: Int, scale: UnsafePointer<Float>, shift: UnsafePointer<Float>, epsilon: Float,
    hat: UnsafeMutablePointer<Float>,
    inverse: UnsafeMutablePointer<Float>, into y: UnsafeMutablePointer<Float>
  ) { ask_layer_norm_keep_f32(x, bias, residual, rows, width, scale, shift, epsilon, hat, inverse, y) }

  package static func layerNormBack(
    _ dy: UnsafePointer<Float>, hat: UnsafePointer<Float>, inverse: UnsafePointer<Float>,
    scale: UnsafePointer<Float>, rows: Int, width: Int, into dx: UnsafeMutablePointer<Float>,
    dScale: UnsafeMutablePointer<Float>, dShift: UnsafeMutablePointer<Float>,
    dBias: UnsafeMutablePointer<Float>?
  ) { ask_layer_norm_back_f32(dy, hat, inverse, scale, rows, width, dx, dScale, dShift, dBias) }

  package static func gelu(
    _ x: UnsafeMutablePointer<Float>, bias: UnsafePointer<Float>, rows: Int, width: Int,
    into y: UnsafeMutablePointer<Float>
  ) {
    ask_gelu_keep_f32(x, bias, rows, width, y)
  }

  package static func geluBack(
    _ d: UnsafeMutablePointer<Float>, slope: UnsafePointer<Float>, rows: Int, width: Int,
    sum: UnsafeMutablePointer<Float>
  ) {
    ask_gelu_back_f32(d, slope, rows, width, sum)
  }

  package static func addBias(
    _ x: UnsafeMutablePointer<Float>, _ bias: UnsafePointer<Float>, rows: Int, width: Int
  ) {
    ask_add_bias_f32(x, bias, rows, width)
  }

  package static func addColumns(
    of x: UnsafePointer<Float>, rows: Int, width: Int, to sum: UnsafeMutablePointer<Float>
  ) {
    ask_column_sums_f32(x, rows, width, sum)
  }

  package static func softmaxRows(
    _ scores: UnsafeMutablePointer<Float>, rows: Int, columns: Int, stride: Int, factor: Float
  ) {
    ask_share_rows_f32(scores, rows, columns, stride, factor)
  }

  package static func softmaxRowsBack(
    _ d: UnsafeMutablePointer<Float>, shares: UnsafePointer<Float>, rows: Int, columns: Int, stride: Int,
    factor: Float
  ) { ask_share_rows_back_f32(d, shares, rows, columns, stride, factor) }

  package static func roundRows(
    _ values: UnsafePointer<Float>, rows: Int, width: Int, levels: Float,
    into out: UnsafeMutablePointer<Float>
  ) {
    ask_round_rows_f32(values, rows, width, levels, out)
  }
}

extension Double: TransformerScalar {
  package static func roughProduct(
    _ a: UnsafePointer<Double>, transposed transposeA: Bool, stride lda: Int,
    _ b: UnsafePointer<Double>, transposed transposeB: Bool, stride ldb: Int,
    into c: UnsafeMutablePointer<Double>, stride ldc: Int, m: Int, n: Int, k: Int, beta: Double
  ) {
    product(
      a, transposed: transposeA, stride: lda, b, transposed: transposeB, stride: ldb, into: c, stride: ldc,
      m: m, n: n, k: k, alpha: 1, beta: beta)
  }

  package static func layerNorm(
    _ x: UnsafePointer<Double>, bias: UnsafePointer<Double>?, residual: UnsafePointer<Double>?, rows: Int,
    width: Int, scale: UnsafePointer<Double>, shift: UnsafePointer<Double>, epsilon: Double,
    hat: UnsafeMutablePointer<Double>,
    inverse: UnsafeMutablePointer<Double>, into y: UnsafeMutablePointer<Double>
  ) { ask_layer_norm_keep_f64(x, bias, residual, rows, width, scale, shift, epsilon, hat, inverse, y) }

  package static func layerNormBack(
    _ dy: UnsafePointer<Double>, hat: UnsafePointer<Double>, inverse: UnsafePointer<Double>,
    scale: UnsafePointer<Double>, rows: Int, width: Int, into dx: UnsafeMutablePointer<Double>,
    dScale: UnsafeMutablePointer<Double>, dShift: UnsafeMutablePointer<Double>,
    dBias: UnsafeMutablePointer<Double>?
  ) { ask_layer_norm_back_f64(dy, hat, inverse, scale, rows, width, dx, dScale, dShift, dBias) }

  package static func gelu(
    _ x: UnsafeMutablePointer<Double>, bias: UnsafePointer<Double>, rows: Int, width: Int,
    into y: UnsafeMutablePointer<Double>
  ) {
    ask_gelu_keep_f64(x, bias, rows, width, y)
  }

  package static func geluBack(
    _ d: UnsafeMutablePointer<Double>, slope: UnsafePointer<Double>, rows: Int, width: Int,
    sum: UnsafeMutablePointer<Double>
  ) {
    ask_gelu_back_f64(d, slope, rows, width, sum)
  }

  package static func addBias(
    _ x: UnsafeMutablePointer<Double>, _ bias: UnsafePointer<Double>, rows: Int, width: Int
  ) {
    ask_add_bias_f64(x, bias, rows, width)
  }

  package static func addColumns(
    of x: UnsafePointer<Double>, rows: Int, width: Int, to sum: UnsafeMutablePointer<Double>
  ) {
    ask_column_sums_f64(x, rows, width, sum)
  }

  package static func softmaxRows(
    _ scores: UnsafeMutablePointer<Double>, rows: Int, columns: Int, stride: Int, factor: Double
  ) {
    ask_share_rows_f64(scores, rows, columns, stride, factor)
  }

  package static func softmaxRowsBack(
    _ d: UnsafeMutablePointer<Double>, shares: UnsafePointer<Double>, rows: Int, columns: Int, stride: Int,
    factor: Double
  ) { ask_share_rows_back_f64(d, shares, rows, columns, stride, factor) }

  package static func roundRows(
    _ values: UnsafePointer<Double>, rows: Int, width: Int, levels: Double,
    into out: UnsafeMutablePointer<Double>
  ) {
    ask_round_rows_f64(values, rows, width, levels, out)
  }
}
