import AskTeacher
import CKernels
import Glibc
import TestSupport
import Testing

/// The kernels of CKernels, and their portable twins, beside plain arithmetic in double.
struct KernelTests {
  private func values(_ count: Int, _ chance: inout SeededGenerator, in range: ClosedRange<Float> = -2...2)
    -> [Float]
  {
    (0..<count).map { _ in Float.random(in: range, using: &chance) }
  }

  @Test func `gelu is as near as it says`() {
    // The bound of CKernels.h.
    let bound = 6e-7
    let x =
      Swift.stride(from: Float(-12), through: 12, by: 0.0007).map { $0 } + [0, -0, 1e-30, -1e-30, 1e4, -1e4]
    var fast = x
    var portable = x
    ask_gelu_f32(x, x.count, &fast)
    ask_gelu_f32_portable(x, x.count, &portable)
    for i in x.indices {
      let exact = Double(x[i]) / 2 * erfc(-Double(x[i]) / 2.0.squareRoot())
      #expect(abs(Double(fast[i]) - exact) <= bound * abs(Double(x[i])), "gelu(\(x[i]))")
      #expect(abs(Double(portable[i]) - exact) <= bound * abs(Double(x[i])), "gelu(\(x[i]))")
    }
  }

  @Test func `a product is exact but for rounding, whatever its sides`() {
    var chance = SeededGenerator(seed: 2)
    for (rows, n, k) in [
      (1, 1, 1), (5, 8, 12), (13, 33, 17), (25, 96, 64), (12, 31, 530), (7, 64, 1100), (3, 32, 0),
    ] {
      let panels = (n + 31) / 32
      let x = values(rows * (k + 3), &chance)
      let matrix = values(n * k, &chance)
      var bias = values(n, &chance)
      bias += [Float](repeating: 0, count: panels * 32 - n)
      var packed = [Float](repeating: .nan, count: max(1, panels * 32 * k))
      var slowly = packed
      ask_pack_f32(matrix, k, n, k, &packed)
      ask_pack_f32_portable(matrix, k, n, k, &slowly)
      #expect(packed == slowly || k == 0)
      var fast = [Float](repeating: .nan, count: rows * panels * 32)
      var portable = fast
      ask_dense_f32(x, k + 3, rows, k, packed, 32, 32 * k, bias, n, &fast, panels * 32)
      ask_dense_f32_portable(x, k + 3, rows, k, packed, 32, 32 * k, bias, n, &portable, panels * 32)
      var alone = [Float](repeating: .nan, count: panels * 32)
      for r in 0..<rows {
        for c in 0..<n {
          let exact = (0..<k).reduce(Double(bias[c])) {
            $0 + Double(x[r * (k + 3) + $1]) * Double(matrix[c * k + $1])
          }
          // Half a unit in the last place for each of k sums of up to 4 k.
          let bound = 4e-7 * Double(k + 1)
          #expect(abs(Double(fast[r * panels * 32 + c]) - exact) <= bound, "\(rows) \(n) \(k)")
          #expect(abs(Double(portable[r * panels * 32 + c]) - exact) <= bound, "\(rows) \(n) \(k)")
        }
        x.withUnsafeBufferPointer { x in
          guard let base = x.baseAddress else { return }
          ask_dense_f32(base + r * (k + 3), k + 3, 1, k, packed, 32, 32 * k, bias, n, &alone, panels * 32)
        }
        #expect(
          alone[..<n] == fast[r * panels * 32..<r * panels * 32 + n],
          "a row alone is the same to the last bit")
      }
    }
  }

  @Test func `shares are a softmax with zeros behind`() {
    var chance = SeededGenerator(seed: 3)
    for columns in [1, 2, 15, 16, 17, 40, 300] {
      let stride = (columns + 15) / 16 * 16
      let scores = values(3 * stride, &chance, in: -60...60)
      for kernel in [ask_softmax_rows_f32, ask_softmax_rows_f32_portable] {
        var shares = scores
        kernel(&shares, stride, 3, columns, 0.7)
        for r in 0..<3 {
          let row = scores[r * stride..<r * stride + columns].map { exp(0.7 * Double($0)) }
          let sum = row.reduce(0, +)
          for c in 0..<columns {
            #expect(abs(Double(shares[r * stride + c]) - row[c] / sum) < 1e-5, "\(columns) columns")
          }
          #expect(shares[r * stride + columns..<(r + 1) * stride].allSatisfy { $0 == 0 })
        }
      }
    }
  }

  @Test func `a normalised row has the mean and the variance it is given`() {
    var chance = SeededGenerator(seed: 4)
    for width in [1, 8, 16, 33, 384] {
      let stride = width + 5
      let (x, added) = (values(2 * stride, &chance), values(2 * stride, &chance))
      let (scale, shift) = (values(width, &chance), values(width, &chance))
      for kernel in [ask_layer_norm_f32, ask_layer_norm_f32_portable] {
        var y = x
        kernel(x, added, stride, 2, width, scale, shift, 1e-3, &y)
        for r in 0..<2 {
          let sums = (0..<width).map { Double(x[r * stride + $0]) + Double(added[r * stride + $0]) }
          let mean = sums.reduce(0, +) / Double(width)
          let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)
          for c in 0..<width {
            let exact =
              (sums[c] - mean) / (variance + 1e-3).squareRoot() * Double(scale[c]) + Double(shift[c])
            #expect(abs(Double(y[r * stride + c]) - exact) < 1e-5, "width \(width)")
          }
          #expect(y[r * stride + width..<(r + 1) * stride] == x[r * stride + width..<(r + 1) * stride])
        }
      }
    }
  }
}
