import AskNet
import CKernels
import COpenBLAS
import Glibc
import Testing

struct KernelTests {
  /// Sums of up to 100 products near 1, fused or not.
  let roundingTolerance = 1e-4

  @Test func `weighted rows agree with the portable path for every width`() {
    withSeeds { seed, rng in
      for width in [1, 3, 8, 63, 64, 65, 128, 200] {
        let rows = Matrix<Float>(rows: 20, columns: width, using: &rng)
        let count = Int.random(in: 0..<100, using: &rng)
        let index = (0..<count).map { _ in Int32.random(in: 0..<20, using: &rng) }
        let weight = (0..<count).map { _ in Float(rng.normal()) }
        var fast = [Float](repeating: 9, count: width)
        var plain = fast
        ask_weighted_rows_f32(rows.base, width, index, weight, count, &fast)
        ask_weighted_rows_f32_portable(rows.base, width, index, weight, count, &plain)
        #expect(distance(fast, plain) < roundingTolerance, "seed \(seed), width \(width)")
        let direct = (0..<width).map { c in
          (0..<count).reduce(0.0) { $0 + Double(weight[$1]) * Double(rows[Int(index[$1])][c]) }
        }
        #expect(distance(fast.map { Double($0) }, direct) < roundingTolerance, "seed \(seed), width \(width)")
      }
    }
  }

  @Test func `dot and adam agree with the portable path for every length`() {
    withSeeds { seed, rng in
      for count in [0, 1, 7, 8, 31, 32, 33, 100] {
        let a = (0..<count).map { _ in Float(rng.normal()) }
        let b = (0..<count).map { _ in Float(rng.normal()) }
        let difference = ask_dot_f32(a, b, count) - ask_dot_f32_portable(a, b, count)
        #expect(Double(abs(difference)) < roundingTolerance, "seed \(seed), count \(count)")
        var step = ask_adam_step(
          rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, correction1: 10, correction2: 1000, decay: 0.1,
          gradient_scale: 0.7)
        var fast = a
        var plain = a
        var m1 = b
        var m2 = b
        var v1 = b.map { $0 * $0 }
        var v2 = v1
        ask_adam_f32(&fast, &m1, &v1, b, count, &step)
        ask_adam_f32_portable(&plain, &m2, &v2, b, count, &step)
        #expect(distance(fast, plain) < roundingTolerance, "seed \(seed), count \(count)")
        #expect(distance(m1, m2) < roundingTolerance && distance(v1, v2) < roundingTolerance, "seed \(seed)")
      }
    }
  }

  @Test func `adam over rows is adam row by row, each with its own corrections`() {
    withSeeds { seed, rng in
      for width in [1, 5, 16, 70] {
        let index: [Int32] = [4, 0, 7, 2]
        let steps = (0..<8).map { _ in Int32.random(in: 1..<5, using: &rng) }
        let corrections = (0..<10).map { _ in 1 + rng.unit() }
        let gradient = Matrix<Float>(rows: 4, columns: width, using: &rng)
        let start = (0..<3).map { _ in Matrix<Float>(rows: 8, columns: width, using: &rng) }
        for i in 0..<start[2].count { start[2].base[i] = abs(start[2].base[i]) }
        var step = ask_adam_step(
          rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, correction1: 0, correction2: 0, decay: 0.1,
          gradient_scale: 0.7)
        let (fast, plain, single) = (
          start.map { $0.copy() }, start.map { $0.copy() }, start.map { $0.copy() }
        )
        ask_adam_rows_f32(
          fast[0].base, fast[1].base, fast[2].base, width, index, steps, corrections, gradient.base, 4, &step)
        ask_adam_rows_f32_portable(
          plain[0].base, plain[1].base, plain[2].base, width, index, steps, corrections, gradient.base, 4,
          &step)
        for (i, row) in index.enumerated() {
          let row = Int(row)
          step.correction1 = corrections[2 * Int(steps[row])]
          step.correction2 = corrections[2 * Int(steps[row]) + 1]
          ask_adam_f32(single[0][row], single[1][row], single[2][row], gradient[i], width, &step)
        }
        for part in 0..<3 {
          #expect(fast[part].values == single[part].values, "seed \(seed), width \(width)")
          #expect(
            distance(fast[part].values, plain[part].values) < roundingTolerance,
            "seed \(seed), width \(width)")
        }
      }
    }
  }

  @Test func `relu and dropout give the same values on both paths, wherever a block begins`() {
    withSeeds { seed, rng in
      for dropout in [0, 0.1, 0.5] {
        let x = (0..<77).map { _ in Float(rng.normal()) }
        var fast = x
        var plain = x
        var parts = x
        ask_relu_f32(&fast, 77, 1000, UInt32(seed), dropout)
        ask_relu_f32_portable(&plain, 77, 1000, UInt32(seed), dropout)
        parts.withUnsafeMutableBufferPointer { buffer in
          ask_relu_f32(buffer.baseAddress, 30, 1000, UInt32(seed), dropout)
          ask_relu_f32(buffer.baseAddress.map { $0 + 30 }, 47, 1030, UInt32(seed), dropout)
        }
        #expect(fast == plain && fast == parts, "seed \(seed), dropout \(dropout)")
        let gain = 1 / (1 - Float(dropout))
        #expect(zip(fast, x).allSatisfy { $0 == 0 || $0 == $1 * gain && $1 > 0 }, "seed \(seed)")
        var back = x
        var plainBack = x
        ask_relu_back_f32(&back, fast, 77, dropout)
        ask_relu_back_f32_portable(&plainBack, fast, 77, dropout)
        #expect(back == plainBack && back == zip(x, fast).map { $1 > 0 ? $0 * gain : 0 }, "seed \(seed)")
      }
    }
  }

  @Test func `batch normalisation agrees with the portable path, and leaves other columns alone`() {
    withSeeds { seed, rng in
      for columns in [1, 7, 32] {
        let (rows, stride) = (50, 40)
        let start = (0..<2).map { _ in Matrix<Float>(rows: rows, columns: stride, using: &rng) }
        let affine = Matrix<Float>(rows: 2, columns: columns, using: &rng)
        var results: [[Float]] = []
        for portable in [false, true] {
          let (x, y, dy) = (start[0].copy(), start[1].copy(), start[1].copy())
          let sums = Matrix<Float>(rows: 5, columns: columns)
          let kernel = portable ? ask_normalise_f32_portable : ask_normalise_f32
          kernel(
            x.base + 3, y.base + 3, stride, rows, columns, affine[0], affine[1], 1e-5, sums[0], sums[1],
            sums[2])
          let back = portable ? ask_normalise_back_f32_portable : ask_normalise_back_f32
          back(dy.base + 3, x.base + 3, stride, rows, columns, affine[0], sums[2], sums[3], sums[4])
          results.append(x.values + y.values + dy.values + sums.values)
          for (matrix, old) in [(x, start[0]), (y, start[1]), (dy, start[1])] {
            for c in 0..<stride where !(3..<3 + columns).contains(c) {
              #expect((0..<rows).allSatisfy { matrix[$0][c] == old[$0][c] }, "seed \(seed), column \(c)")
            }
          }
        }
        #expect(distance(results[0], results[1]) < roundingTolerance, "seed \(seed), \(columns) columns")
      }
    }
  }

  @Test func `softmax agrees with double precision on both paths, far scores and masked ones included`() {
    // Four units in the last place of a share of 1, and a sum of 300 roundings.
    let tolerance = 2e-6
    withSeeds { seed, rng in
      for count in [1, 7, 31, 32, 33, 300] {
        var scores = (0..<count).map { _ in Float(30 * rng.normal()) }
        if count > 2 { scores[1] = -.infinity }
        let largest = scores.max() ?? 0
        let powers = scores.map { exp(Double($0 - largest)) }
        let sum = powers.reduce(0, +)
        var fast = [Float](repeating: 9, count: count)
        var plain = fast
        let log1 = ask_softmax_f32(scores, count, 0.5, &fast)
        let log2 = ask_softmax_f32_portable(scores, count, 0.5, &plain)
        let expected = powers.map { Float(0.5 * $0 / sum) }
        #expect(distance(fast, expected) < tolerance && distance(plain, expected) < tolerance, "seed \(seed)")
        // Scores of about 100 have a last place of 8e-6.
        #expect(abs(Double(log1 - largest) - log(sum)) < 2e-5, "seed \(seed)")
        #expect(abs(log1 - log2) < 2e-5, "seed \(seed)")
      }
      let infinite = [Float.nan, 1, 2]
      var shares = infinite
      #expect(ask_softmax_f32(infinite, 3, 1, &shares).isNaN, "seed \(seed)")
    }
  }

  @Test func `column softmax is softmax of the transposed matrix, added`() {
    let tolerance = 2e-6
    withSeeds { seed, rng in
      let (rows, stride, columns) = (37, 50, 32)
      let scores = Matrix<Float>(rows: rows, columns: stride, using: &rng)
      let before = Matrix<Float>(rows: rows, columns: stride, using: &rng)
      for portable in [false, true] {
        let spent = scores.copy()
        let gradient = before.copy()
        var sums = [Float](repeating: 0, count: columns)
        let kernel = portable ? ask_softmax_columns_f32_portable : ask_softmax_columns_f32
        kernel(spent.base + 3, stride, rows, columns, 0.5, &sums, gradient.base + 3)
        for c in 0..<stride {
          let column = (0..<rows).map { scores[$0][c] }
          var shares = column
          let sum = ask_softmax_f32(column, rows, 0.5, &shares)
          let isInside = (3..<3 + columns).contains(c)
          if isInside { #expect(Double(abs(sums[c - 3] - sum)) < tolerance, "seed \(seed)") }
          let added = (0..<rows).map { gradient[$0][c] - before[$0][c] }
          #expect(
            distance(added, isInside ? shares : shares.map { _ in 0 }) < tolerance,
            "seed \(seed), column \(c)")
        }
      }
    }
  }

  @Test(.enabled(if: ask_has_gemm()))
  func `our product agrees with OpenBLAS for every shape, however it is cut and by whatever instructions`() {
    var kernels = [ask_gemm_f32]
    if ask_has_avx2() { kernels.append(ask_gemm_f32_avx2) }
    if ask_has_avx512() { kernels.append(ask_gemm_f32_avx512) }
    withSeeds { seed, rng in
      for (m, n, k) in [(1, 1, 1), (12, 32, 16), (13, 33, 17), (64, 100, 30), (5, 70, 1030), (25, 16, 512)] {
        let a = Matrix<Float>(rows: m, columns: k, using: &rng)
        let b = Matrix<Float>(rows: k, columns: n, using: &rng)
        let old = Matrix<Float>(rows: m, columns: n, using: &rng)
        // Sums of up to 1,030 products near 1.
        let tolerance = 1e-3
        for (turnA, turnB, beta) in [
          (false, false, 0), (true, false, 1), (false, true, 0.5), (true, true, 0),
        ]
          as [(Bool, Bool, Float)]
        {
          let (theirs, cut) = (old.copy(), old.copy())
          let (lda, ldb) = (turnA ? m : k, turnB ? k : n)
          ask_sgemm(
            turnA, turnB, Int32(m), Int32(n), Int32(k), 0.7, a.base, Int32(lda), b.base, Int32(ldb), beta,
            theirs.base, Int32(n))
          for row in 0..<m {
            ask_gemm_f32(
              turnA, turnB, 1, n, k, 0.7, a.base + row * (turnA ? 1 : lda), lda, b.base, ldb, beta, cut[row],
              n)
          }
          for kernel in kernels {
            let ours = old.copy()
            kernel(turnA, turnB, m, n, k, 0.7, a.base, lda, b.base, ldb, beta, ours.base, n)
            #expect(distance(ours.values, theirs.values) < tolerance, "seed \(seed), \(m) x \(n) x \(k)")
            #expect(ours.values == cut.values, "seed \(seed), \(m) x \(n) x \(k)")
          }
        }
      }
    }
  }

  @Test func `codes of one byte are multiplied and scanned exactly on both paths`() {
    withSeeds { seed, rng in
      for width in [1, 15, 16, 31, 32, 100, 256] {
        let rows = (0..<7 * width).map { _ in Int8.random(in: -127...127, using: &rng) }
        let query = (0..<width).map { _ in Int8.random(in: -127...127, using: &rng) }
        let scales = (0..<7).map { _ in Float(rng.unit()) }
        let sum = zip(rows, query).reduce(0) { $0 + Int($1.0) * Int($1.1) }
        #expect(Int(ask_dot_i8(rows, query, width)) == sum, "seed \(seed), width \(width)")
        #expect(Int(ask_dot_i8_portable(rows, query, width)) == sum, "seed \(seed), width \(width)")
        var fast = [Float](repeating: 0, count: 7)
        var plain = fast
        ask_scan_i8(rows, scales, 7, width, query, 0.5, &fast)
        ask_scan_i8_portable(rows, scales, 7, width, query, 0.5, &plain)
        #expect(fast == plain, "seed \(seed), width \(width)")
      }
    }
  }

  @Test func `the largest codes do not overflow`() {
    let codes = [Int8](repeating: -127, count: 4096)
    #expect(ask_dot_i8(codes, codes, 4096) == 127 * 127 * 4096)
  }

  @Test func `quantising keeps half a step and turns what is no number into zeros`() {
    withSeeds { seed, rng in
      let values = (0..<50).map { _ in Float(rng.normal()) }
      var codes = [Int8](repeating: 1, count: 50)
      let scale = ask_quantise_i8(values, 50, &codes)
      for (value, code) in zip(values, codes) {
        #expect(abs(value - Float(code) * scale) <= scale * 0.5001, "seed \(seed)")
      }
    }
    for bad in [Float.nan, .infinity, 0, .leastNonzeroMagnitude] {
      var codes: [Int8] = [5, 5]
      #expect(ask_quantise_i8([bad, bad], 2, &codes) == 0)
      #expect(codes == [0, 0])
    }
  }

  @Test func `workers run every block once with any number of threads`() {
    for threads in 1...4 {
      let workers = Workers(threads: threads)
      let counts = Matrix<Double>(rows: 1, columns: 1000)
      for _ in 0..<20 { workers.run(blocks: 1000) { counts.base[$0] += 1 } }
      #expect(counts.values == Array(repeating: 20, count: 1000), "\(threads) threads")
      workers.run(blocks: 0) { _ in Issue.record("there is no block") }
      let (first, second) = (Matrix<Double>(rows: 1, columns: 100), Matrix<Double>(rows: 1, columns: 7))
      workers.run(together: [
        Workers.Part(over: 100, by: 8) { for i in $0 { first.base[i] += 1 } },
        Workers.Part(over: 0, by: 8) { _ in Issue.record("there is no block") },
        Workers.Part(over: 7, by: 7) { for i in $0 { second.base[i] += 1 } },
      ])
      #expect(
        first.values.allSatisfy { $0 == 1 } && second.values.allSatisfy { $0 == 1 }, "\(threads) threads")
    }
  }
}
