/// Texts of a batch as rows one after the other, without padding.
package struct PackedTexts {
  /// The piece of each row.
  package let pieces: [Int32]
  /// The position of each row in its text.
  package let positions: [Int32]
  /// Text t is the rows `offsets[t]..<offsets[t + 1]`.
  package let offsets: [Int]
  /// Texts that one thread takes together, of about the same number of rows: part of the arithmetic, since gradients
  /// are added block by block.
  package let blocks: [Range<Int>]
  package let longest: Int

  /// Enough rows that reading a layer's weights from memory costs little beside the products with them.
  private static let blockRows = 128

  package var count: Int { offsets.count - 1 }
  package var rows: Int { pieces.count }

  package init(_ texts: [[Int32]]) {
    precondition(!texts.isEmpty && texts.allSatisfy { !$0.isEmpty }, "a text without pieces")
    pieces = Array(texts.joined())
    positions = texts.flatMap { (0..<Int32($0.count)) }
    longest = texts.map(\.count).max() ?? 0
    var offsets = [0]
    for text in texts { offsets.append((offsets.last ?? 0) + text.count) }
    self.offsets = offsets
    let wanted = max(1, pieces.count / Self.blockRows)
    var blocks: [Range<Int>] = []
    var start = 0
    for text in texts.indices {
      // A block ends where the rows so far reach its share of all.
      let reached = offsets[text + 1] * wanted >= pieces.count * (blocks.count + 1)
      if reached || text == texts.count - 1 {
        blocks.append(start..<text + 1)
        start = text + 1
      }
    }
    self.blocks = blocks
  }

  /// The rows of some texts.
  package func rows(of texts: Range<Int>) -> Range<Int> {
    offsets[texts.lowerBound]..<offsets[texts.upperBound]
  }
}

/// The rows of each distinct id of a batch: what a table's gradient is summed over, by one thread in a fixed order.
package struct IDRows {
  /// The distinct ids, ascending.
  package private(set) var ids: [Int32] = []
  /// Rows of `ids[i]` are `rows[starts[i]..<starts[i + 1]]`, ascending.
  package private(set) var starts: [Int] = [0]
  package private(set) var rows: [Int32] = []

  package init() {}

  package init(_ source: [Int32]) {
    rows = source.indices.map { Int32(truncatingIfNeeded: $0) }
      .sorted { (source[Int($0)], $0) < (source[Int($1)], $1) }
    for (i, row) in rows.enumerated() where i == 0 || source[Int(rows[i - 1])] != source[Int(row)] {
      if i > 0 { starts.append(i) }
      ids.append(source[Int(row)])
    }
    if !rows.isEmpty { starts.append(rows.count) }
  }
}
