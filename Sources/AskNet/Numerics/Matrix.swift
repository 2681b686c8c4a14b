internal import Glibc

/// A row-major block of numbers, `[rows, columns]`, that is written in place.
///
/// A reference, not a value: while a batch is at work several threads write to disjoint rows or columns of the same
/// matrix, which copy on write would forbid. It never leaves training; what goes out is `[Float]`.
package final class Matrix<S: Scalar> {
  package let rows: Int
  package let columns: Int
  /// `rows * columns` values, aligned to a cache line.
  package let base: UnsafeMutablePointer<S>

  /// The size of a large page of memory.
  private static var largePage: Int { 2 << 20 }

  /// All zeros.
  package init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a matrix of \(rows) x \(columns)")
    self.rows = rows
    self.columns = columns
    let bytes = max(1, rows * columns) * MemoryLayout<S>.stride
    let isLarge = bytes >= 2 * Self.largePage
    let start = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: isLarge ? Self.largePage : 64)
    // Rows of a token table are read in no order: with pages of 4 KiB almost each is a miss of the page tables' cache.
    // Only a wish: where it is refused, pages stay small.
    if isLarge { _ = madvise(start, bytes, MADV_HUGEPAGE) }
    base = start.bindMemory(to: S.self, capacity: max(1, rows * columns))
    // All bits zero are the number zero; value by value it takes long where the compiler does not know the type.
    memset(start, 0, bytes)
  }

  package convenience init(rows: Int, columns: Int, values: some Collection<S>) {
    precondition(
      values.count == rows * columns, "\(values.count) values for a matrix of \(rows) x \(columns)")
    self.init(rows: rows, columns: columns)
    for (i, value) in values.enumerated() { base[i] = value }
  }

  deinit { base.deallocate() }

  package var count: Int { rows * columns }

  /// A copy of the values, row after row.
  package var values: [S] { Array(UnsafeBufferPointer(start: base, count: count)) }

  package func copy() -> Matrix {
    let copy = Matrix(rows: rows, columns: columns)
    copy.base.update(from: base, count: count)
    return copy
  }

  /// The start of a row. Programmer error: a row outside the matrix.
  package subscript(row: Int) -> UnsafeMutablePointer<S> {
    precondition(row >= 0 && row <= rows, "row \(row) of \(rows)")
    return base + row * columns
  }

  package func fill(_ value: S) { base.update(repeating: value, count: count) }
}
