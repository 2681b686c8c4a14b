import AskNet
import CKernels
import Testing

/// The kernels of the processor against their portable twins and against libm.
struct TransformerKernelTests {
  /// Values near 1 in single precision, a few roundings apart.
  private let roundingTolerance = 1e-5
  /// Abramowitz and Stegun 7.1.26 promises 1.5e-7; single precision and the factor u add to it.
  private let normalTolerance = 1e-6

  private func numbers(_ count: Int, _ rng: inout SeededGenerator) -> [Float] {
    (0..<count).map { _ in Float(rng.normal()) }
  }

  @Test func `layer normalisation agrees with the portable path for every width`() {
    withSeeds { seed, rng in
      for width in [1, 6, 16, 33, 384] {
        let n = 3 * width
        let (x, residual) = (numbers(n, &rng), numbers(n, &rng))
        let (bias, scale, shift) = (numbers(width, &rng), numbers(width, &rng), numbers(width, &rng))
        var results: [[Float]] = []
        for portable in [false, true] {
          var hat = x
          var inverse = [Float](repeating: 0, count: 3)
          var y = x
          let forward = portable ? ask_layer_norm_keep_f32_portable : ask_layer_norm_keep_f32
          forward(x, bias, residual, 3, width, scale, shift, 0.1, &hat, &inverse, &y)
          var dx = x
          var dScale = [Float](repeating: 1, count: width)
          var (dShift, dBias) = (dScale, dScale)
          let back = portable ? ask_layer_norm_back_f32_portable : ask_layer_norm_back_f32
          back(residual, hat, inverse, scale, 3, width, &dx, &dScale, &dShift, &dBias)
          results.append(hat + inverse + y + dx + dScale + dShift + dBias)
        }
        #expect(distance(results[0], results[1]) < roundingTolerance, "seed \(seed), width \(width)")
      }
    }
  }

  @Test func `gelu and its slope agree with double precision`() {
    let bias: [Float] = (0..<2001).map { Float($0 - 1000) / 100 }
    var slope = [Float](repeating: 0, count: bias.count)
    var y = slope
    ask_gelu_keep_f32(&slope, bias, 1, bias.count, &y)
    var exactSlope = [Double](repeating: 0, count: bias.count)
    var exact = exactSlope
    ask_gelu_keep_f64(&exactSlope, bias.map { Double($0) }, 1, bias.count, &exact)
    #expect(distance(y.map { Double($0) }, exact) < normalTolerance)
    #expect(distance(slope.map { Double($0) }, exactSlope) < normalTolerance)
    var portableSlope = [Float](repeating: 0, count: bias.count)
    var portable = portableSlope
    ask_gelu_keep_f32_portable(&portableSlope, bias, 1, bias.count, &portable)
    #expect(distance(y, portable) < normalTolerance && distance(slope, portableSlope) < normalTolerance)
    // Published: 1 times the normal distribution at 1.
    #expect(abs(exact[1100] - 0.8413447460685429) < 1e-15)
  }

  @Test func `softmax of rows and its way back agree with the portable path and leave no rest`() {
    withSeeds { seed, rng in
      for columns in [1, 15, 16, 17, 40] {
        let stride = (columns + 15) / 16 * 16
        let scores = numbers(2 * stride, &rng)
        let upper = numbers(2 * stride, &rng)
        var results: [[Float]] = []
        for portable in [false, true] {
          var shares = scores
          var d = upper
          (portable ? ask_share_rows_f32_portable : ask_share_rows_f32)(&shares, 2, columns, stride, 0.5)
          (portable ? ask_share_rows_back_f32_portable : ask_share_rows_back_f32)(
            &d, shares, 2, columns, stride, 0.5)
          for row in 0..<2 {
            let line = shares[row * stride..<(row + 1) * stride]
            #expect(abs(line.reduce(0, +) - 1) < Float(roundingTolerance), "seed \(seed), columns \(columns)")
            #expect(line.dropFirst(columns).allSatisfy { $0 == 0 }, "seed \(seed), columns \(columns)")
            #expect(
              d[(row * stride + columns)..<(row + 1) * stride].allSatisfy { $0 == 0 }, "seed \(seed)")
          }
          results.append(shares + d)
        }
        #expect(distance(results[0], results[1]) < roundingTolerance, "seed \(seed), columns \(columns)")
      }
    }
  }

  @Test func `products in bfloat16 are those of rounded numbers, for every size and way round`() {
    guard ask_has_avx512_bf16() else { return }
    withSeeds { seed, rng in
      for (m, n, k) in [(1, 1, 1), (5, 7, 3), (12, 32, 64), (13, 33, 65), (30, 70, 1300), (96, 40, 33)] {
        // Numbers that bfloat16 holds exactly, so that only the sums round.
        func exact(_ count: Int) -> [Float] {
          (0..<count).map { _ in Float(Int.random(in: -64...64, using: &rng)) / 16 }
        }
        let (a, b, old) = (exact(m * k), exact(k * n), exact(m * n))
        for transposeA in [false, true] {
          for transposeB in [false, true] {
            for beta: Float in [0, 1] {
              var found = old
              ask_gemm_bf16_avx512(
                transposeA, transposeB, m, n, k, a, transposeA ? m : k, b, transposeB ? k : n, beta, &found, n
              )
              var expected = old
              for i in 0..<m {
                for j in 0..<n {
                  var sum: Float = beta * old[i * n + j]
                  for p in 0..<k {
                    sum += a[transposeA ? p * m + i : i * k + p] * b[transposeB ? j * k + p : p * n + j]
                  }
                  expected[i * n + j] = sum
                }
              }
              // All sums are exact: multiples of 2^-8 below 2^15.
              #expect(found == expected, "seed \(seed): \(m) x \(n) x \(k), \(transposeA), \(transposeB)")
            }
          }
        }
      }
    }
  }
}
