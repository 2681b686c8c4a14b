/// A file of lines with tabs whose first line names the columns.
package struct TabTable {
  package struct Row {
    package let line: Int
    package let cells: [String]
  }

  let path: String
  package let rows: [Row]

  /// - Throws: when the file cannot be read, the first line is not `columns`, or a line has more or fewer.
  package init(path: String, columns: [String]) throws(EvaluationError) {
    var rows: [Row] = []
    for (index, line) in try Self.lines(of: path, columns).enumerated() {
      let cells = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if index == 0 {
        guard cells == columns else {
          throw EvaluationError(path: path, line: line.number, reason: .wrongHeader(columns: columns))
        }
        continue
      }
      guard cells.count == columns.count else {
        throw EvaluationError(
          path: path, line: line.number, reason: .wrongRow(count: cells.count, columns: columns))
      }
      if let empty = cells.firstIndex(where: { $0.allSatisfy(\.isWhitespace) }) {
        throw EvaluationError(path: path, line: line.number, reason: .emptyCell(column: columns[empty]))
      }
      rows.append(Row(line: line.number, cells: cells))
    }
    self.path = path
    self.rows = rows
  }

  private static func lines(of path: String, _ columns: [String]) throws(EvaluationError) -> [TextLine] {
    do {
      return try TextLine.lines(of: path)
    } catch {
      throw error.reason == .notFound
        ? EvaluationError(path: path, reason: .noTable(columns: columns)) : error
    }
  }

  /// What `body` makes of each row; a reason that it throws gets path and line.
  func map<T>(_ body: (Row) throws(EvaluationError.Reason) -> T) throws(EvaluationError) -> [T] {
    var made: [T] = []
    for row in rows {
      do {
        made.append(try body(row))
      } catch {
        throw EvaluationError(path: path, line: row.line, reason: error)
      }
    }
    return made
  }
}
