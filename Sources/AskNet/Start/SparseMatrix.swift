internal import Glibc

/// A matrix of mostly zeros, row after row.
package struct SparseMatrix: Sendable {
  package let columns: Int
  /// Row r holds `values[offsets[r]..<offsets[r + 1]]` in the columns of the same places.
  package let offsets: [Int]
  package let columnIndices: [Int32]
  package let values: [Double]

  package var rows: Int { offsets.count - 1 }

  package init(columns: Int, offsets: [Int], columnIndices: [Int32], values: [Double]) {
    precondition(columnIndices.count == values.count && offsets.last == values.count, "offsets do not fit")
    self.columns = columns
    self.offsets = offsets
    self.columnIndices = columnIndices
    self.values = values
  }

  /// One row a bag: (1 + ln count) · weight of each token, scaled to length 1. Tokens outside `columns` are skipped.
  package init(logarithmicCountsOf bags: Bags, columns: Int, weights: [Float]) {
    precondition(weights.count == columns, "\(weights.count) weights for \(columns) tokens")
    var offsets = [0]
    var indices: [Int32] = []
    var values: [Double] = []
    for bag in 0..<bags.count {
      let tokens = bags[bag].filter { $0 >= 0 && Int($0) < columns }.sorted()
      let first = values.count
      var start = 0
      while start < tokens.count {
        var end = start
        while end < tokens.count && tokens[end] == tokens[start] { end += 1 }
        indices.append(tokens[start])
        values.append((1 + log(Double(end - start))) * Double(weights[Int(tokens[start])]))
        start = end
      }
      let length = values[first...].reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length > 0 { for i in first..<values.count { values[i] /= length } }
      offsets.append(values.count)
    }
    self.init(columns: columns, offsets: offsets, columnIndices: indices, values: values)
  }

  package var transposed: SparseMatrix {
    var offsets = [Int](repeating: 0, count: columns + 1)
    for column in columnIndices { offsets[Int(column) + 1] += 1 }
    for column in 0..<columns { offsets[column + 1] += offsets[column] }
    var next = offsets
    var indices = [Int32](repeating: 0, count: values.count)
    var turned = [Double](repeating: 0, count: values.count)
    for row in 0..<rows {
      for i in self.offsets[row]..<self.offsets[row + 1] {
        let place = next[Int(columnIndices[i])]
        indices[place] = Int32(row)
        turned[place] = values[i]
        next[Int(columnIndices[i])] += 1
      }
    }
    return SparseMatrix(columns: rows, offsets: offsets, columnIndices: indices, values: turned)
  }

  /// This matrix times `dense` `[columns, n]`: `[rows, n]`.
  package func product(_ dense: Matrix<Double>, workers: Workers) -> Matrix<Double> {
    precondition(dense.rows == columns, "\(columns) columns times \(dense.rows) rows")
    let result = Matrix<Double>(rows: rows, columns: dense.columns)
    columnIndices.withUnsafeBufferPointer { indices in
      values.withUnsafeBufferPointer { values in
        guard let index = indices.baseAddress, let value = values.baseAddress, !values.isEmpty else { return }
        workers.run(over: rows, by: Block.rows) { block in
          for row in block {
            let start = offsets[row]
            Double.weightedRows(
              dense.base, width: dense.columns, indices: index + start, weights: value + start,
              count: offsets[row + 1] - start, into: result[row])
          }
        }
      }
    }
    return result
  }
}
