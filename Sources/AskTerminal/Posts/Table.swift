/// The rows of a table in a post, set in columns.
package struct Table: Sendable {
  private let rows: [[StyledText]]

  /// - Parameter rows: cells separated by ` | `, as in `Block.Kind.table`; the first row holds the headings.
  package init(rows: [String]) {
    self.rows = rows.enumerated().map { index, row in
      Self.cells(of: row).map { StyledText($0, index == 0 ? .heading : .body) }
    }
  }

  /// Aligned columns when they fit in `width`, else a paragraph a row.
  package func lines(to width: Int, indent: StyledText) -> [StyledText] {
    var columns: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == columns.count { columns.append(0) }
        columns[index] = max(columns[index], cell.columns)
      }
    }
    let gaps = Self.gap * max(0, columns.count - 1)
    guard indent.columns + columns.reduce(gaps, +) <= width else { return wrapped(to: width, indent: indent) }
    return rows.map { row in
      var line = indent
      for (index, cell) in row.enumerated() {
        line.append(index == row.count - 1 ? cell : cell.padded(to: columns[index] + Self.gap))
      }
      return line
    }
  }

  private static let gap = 2

  private func wrapped(to width: Int, indent: StyledText) -> [StyledText] {
    rows.flatMap { row in
      var text = StyledText()
      for (index, cell) in row.enumerated() {
        if index > 0 { text.append(" | ", .meta) }
        text.append(cell)
      }
      return text.wrapped(to: width, first: indent, rest: indent + .spaces(Self.gap))
    }
  }

  private static func cells(of row: String) -> [String] {
    var cells = [""]
    var rest = row[...]
    while let character = rest.first {
      if rest.hasPrefix(" | ") {
        cells.append("")
        rest = rest.dropFirst(3)
      } else {
        cells[cells.count - 1].append(character)
        rest.removeFirst()
      }
    }
    return cells
  }
}
