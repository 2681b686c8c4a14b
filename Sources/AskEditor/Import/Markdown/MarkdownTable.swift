/// The cells of a table while they are read; each is one line of Markdown.
struct MarkdownTable {
  /// What was being written when a cell began.
  struct Outside {
    let output, prefix: [UInt8]
    let line: MarkdownBuilder.Line
    let inlines: [MarkdownBuilder.Inline]
    let heading: [UInt8]?
  }

  private var rows: [[[UInt8]]] = []
  private var outside: Outside?

  var isInCell: Bool { outside != nil }

  mutating func startRow() {
    if !isInCell { rows.append([]) }
  }

  mutating func begin(outside: Outside) { self.outside = outside }

  mutating func end(cell: [UInt8]) -> Outside? {
    var cell = cell
    while cell.last == 0x20 { cell.removeLast() }
    if rows.isEmpty { rows.append([]) }
    rows[rows.count - 1].append(cell)
    defer { outside = nil }
    return outside
  }

  /// The table as one block of lines; a table of one column only arranges a page, so its cells are blocks.
  var blocks: [[[UInt8]]] {
    let rows = rows.filter { row in row.contains { !$0.isEmpty } }
    let columns = rows.map(\.count).max() ?? 0
    if columns == 0 { return [] }
    if columns == 1 { return rows.map { $0 } }
    var lines = rows.map { Self.line($0, columns: columns) }
    lines.insert(Self.line(Array(repeating: Array("---".utf8), count: columns), columns: columns), at: 1)
    return [lines]
  }

  private static func line(_ cells: [[UInt8]], columns: Int) -> [UInt8] {
    var line = [UInt8(ascii: "|")]
    for column in 0..<columns {
      line += [0x20] + (column < cells.count ? cells[column] : []) + Array(" |".utf8)
    }
    return line
  }
}
