import AskNet
internal import CKernels
import Glibc

/// Scaled dot-product attention with several heads (Vaswani et al. 2017) within one text, and the memory it needs.
final class AttentionRoom {
  /// Rows of queries at a time, so that their scores stay in the nearest caches: whole tiles of the product.
  private static let queries = 48

  private let shape: TransformerShape
  private let keys, values, scores: Matrix<Float>

  private var head: Int { shape.width / shape.heads }

  /// - Parameter rows: of the longest text.
  init(_ shape: TransformerShape, rows: Int) {
    let head = shape.width / shape.heads
    self.shape = shape
    keys = Matrix(rows: head, columns: stride(rows))
    values = Matrix(rows: head % Int(ASK_PANEL) == 0 ? 0 : rows, columns: stride(head))
    scores = Matrix(rows: Self.queries, columns: stride(rows))
  }

  /// - Parameters:
  ///   - heads: in each row the queries of all heads, then the keys, then the values.
  ///   - rows: the text's.
  ///   - mixed: gets the mean of the values by each row's shares, head beside head.
  func attend(_ heads: Matrix<Float>, rows: Range<Int>, into mixed: Matrix<Float>) {
    let panel = Int(ASK_PANEL)
    let count = rows.count
    let columns = stride(count)
    let scale = 1 / Float(head).squareRoot()
    for h in 0..<shape.heads {
      let query = heads[rows.lowerBound] + h * head
      ask_pack_f32(query + shape.width, heads.columns, count, head, keys.base)
      let (values, distance) = panels(of: query + 2 * shape.width, distance: heads.columns, count: count)
      for first in Swift.stride(from: 0, to: count, by: Self.queries) {
        let some = min(Self.queries, count - first)
        ask_dense_f32(
          query + first * heads.columns, heads.columns, some, head, keys.base, panel, panel * head, nil,
          count, scores.base, columns)
        ask_softmax_rows_f32(scores.base, columns, some, count, scale)
        ask_dense_f32(
          scores.base, columns, some, count, values, distance, panel, nil, head,
          mixed[rows.lowerBound + first] + h * head, mixed.columns)
      }
    }
  }

  /// The values of a head, `count` rows of whole panels: in place where a head fills them.
  private func panels(
    of values: UnsafeMutablePointer<Float>, distance: Int, count: Int
  ) -> (UnsafePointer<Float>, Int) {
    if self.values.rows == 0 { return (UnsafePointer(values), distance) }
    for row in 0..<count { self.values[row].update(from: values + row * distance, count: head) }
    return (UnsafePointer(self.values.base), self.values.columns)
  }
}
