import CKernels
import Glibc
import TestSupport
import Testing

struct QuantisedKernelTests {
  private struct Matrix {
    let packed: [Int8]
    let sums: [Int32]
    let scales, bias: [Float]
    let codes: [Int8]
  }

  private func matrix(_ n: Int, _ k: Int, extreme: Bool, _ chance: inout SeededGenerator) -> Matrix {
    let columns = (n + 31) / 32 * 32
    let groups = (k + 3) / 4
    let codes = (0..<n * k).map { _ in
      extreme
        ? [Int8(-127), 127].randomElement(using: &chance) ?? 0 : Int8.random(in: -127...127, using: &chance)
    }
    var packed = [Int8](repeating: 99, count: columns * groups * 4)
    var sums = [Int32](repeating: 99, count: columns)
    ask_pack_i8(codes, k, n, k, &packed, &sums)
    let scales = (0..<columns).map { _ in Float.random(in: 0.01...1, using: &chance) }
    let bias = (0..<columns).map { _ in Float.random(in: -9...9, using: &chance) }
    return Matrix(packed: packed, sums: sums, scales: scales, bias: bias, codes: codes)
  }

  private typealias Kernel =
    @Sendable (
      [UInt8], [Float], Int, Int, UnsafePointer<ask_dense_i8>, Int, UnsafeMutablePointer<Float>, Int
    ) -> Bool

  private static let kernels: [(String, Kernel)] = [
    ("avx2", { ask_dense_u8_avx2($0, $1, $2, $3, $4, $5, $6, $7) }),
    ("vnni", { ask_dense_u8_vnni($0, $1, $2, $3, $4, $5, $6, $7) }),
    (
      "chosen",
      {
        ask_dense_u8($0, $1, $2, $3, $4, $5, $6, $7)
        return true
      }
    ),
  ]

  @Test func `all kernels give the bits of the portable one, which are exact`() {
    var chance = SeededGenerator(seed: 1)
    for (rows, n, k) in [
      (1, 1, 1), (3, 31, 7), (5, 32, 64), (12, 33, 130), (13, 70, 384), (25, 64, 1536), (4, 32, 60_000),
    ] {
      for extreme in [false, true] {
        let w = matrix(n, k, extreme: extreme, &chance)
        let padded = (k + 3) / 4 * 4
        let x = (0..<rows * padded).map { i -> UInt8 in
          if i % padded >= k { return 128 }
          return extreme
            ? [1, 255].randomElement(using: &chance) ?? 1 : UInt8.random(in: 1...255, using: &chance)
        }
        let xScales = (0..<rows).map { _ in Float.random(in: 0.01...1, using: &chance) }
        let stride = (n + 31) / 32 * 32
        var portable = [Float](repeating: .nan, count: rows * stride)
        w.packed.withUnsafeBufferPointer { panels in
          w.scales.withUnsafeBufferPointer { scales in
            w.sums.withUnsafeBufferPointer { sums in
              w.bias.withUnsafeBufferPointer { bias in
                var matrix = ask_dense_i8(
                  panels: panels.baseAddress, scales: scales.baseAddress, sums: sums.baseAddress,
                  bias: bias.baseAddress)
                ask_dense_u8_portable(x, xScales, rows, k, &matrix, n, &portable, stride)
                for (name, kernel) in Self.kernels {
                  var y = [Float](repeating: .nan, count: rows * stride)
                  if kernel(x, xScales, rows, k, &matrix, n, &y, stride) {
                    #expect(y == portable, "\(name): \(rows) rows, \(n) x \(k)")
                  }
                }
              }
            }
          }
        }
        for (r, c) in [(0, 0), (rows - 1, n - 1), (rows / 2, n / 2)] {
          let sum = (0..<k).reduce(0) { $0 + (Int(x[r * padded + $1]) - 128) * Int(w.codes[c * k + $1]) }
          #expect(portable[r * stride + c] == Float(sum) * (xScales[r] * w.scales[c]) + w.bias[c])
        }
      }
    }
  }

  @Test func `a row's codes are within half a step, the same by both ways`() {
    var chance = SeededGenerator(seed: 2)
    for k in [1, 3, 31, 32, 64, 100, 1536] {
      let stride = k + 2
      let x = (0..<4 * stride).map { _ in Float.random(in: -3...3, using: &chance) }
      let padded = (k + 3) / 4 * 4
      var codes = [UInt8](repeating: 7, count: 4 * padded)
      var scales = [Float](repeating: .nan, count: 4)
      var otherCodes = codes
      var otherScales = scales
      ask_quantise_rows_u8(x, stride, 4, k, &codes, &scales)
      ask_quantise_rows_u8_portable(x, stride, 4, k, &otherCodes, &otherScales)
      #expect(codes == otherCodes && scales == otherScales, "\(k) values")
      for r in 0..<4 {
        let row = x[r * stride..<r * stride + k]
        #expect(scales[r] == (row.map(abs).max() ?? 0) / 127)
        for (i, value) in row.enumerated() {
          let back = Float(Int(codes[r * padded + i]) - 128) * scales[r]
          #expect(abs(back - value) <= 0.5001 * scales[r])
        }
        #expect(codes[r * padded + k..<(r + 1) * padded].allSatisfy { $0 == 128 })
      }
    }
  }

  @Test func `rows of zeros, of tiny values and of what is no number have defined scales`() {
    for k in [5, 64] {
      var x = [Float](repeating: 0, count: 5 * k)
      x[k] = .nan
      x[2 * k + 3] = -.infinity
      x[3 * k] = .leastNonzeroMagnitude
      x[4 * k + 1] = .greatestFiniteMagnitude
      for kernel in [ask_quantise_rows_u8, ask_quantise_rows_u8_portable] {
        var codes = [UInt8](repeating: 7, count: 5 * ((k + 3) / 4 * 4))
        var scales = [Float](repeating: 7, count: 5)
        kernel(x, k, 5, k, &codes, &scales)
        #expect(scales[0] == 0 && scales[3] == 0)
        #expect(scales[1].isNaN && scales[2].isNaN)
        #expect(scales[4] == .greatestFiniteMagnitude / 127)
        #expect(codes[..<k].allSatisfy { $0 == 128 })
      }
    }
  }
}
