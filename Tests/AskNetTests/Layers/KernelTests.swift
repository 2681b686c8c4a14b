import AskNet
import CKernels
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
    }
  }
}
