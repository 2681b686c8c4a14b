/// Rows of cells from CSV (RFC 4180) or from lines with tabs.
///
/// A cell in quotation marks may hold the separator, line ends, and quotation marks written twice. A byte order mark,
/// CRLF, blank lines and a missing last line end are as if they were not.
package struct DelimitedText: Sendable {
  package struct Row: Equatable, Sendable {
    /// On which it begins, from 1.
    package let line: Int
    package let cells: [String]
  }

  package private(set) var rows: [Row] = []

  /// - Throws: `EvaluationError` where the file cannot be read, is not UTF-8, or ends inside quotation marks.
  package init(path: String, separator: Character) throws(EvaluationError) {
    // Reads the file line by line first: what is not UTF-8 is named by its line.
    let lines = try TextLine.lines(of: path)
    guard let separator = separator.asciiValue else { preconditionFailure("\(separator) is not ASCII") }
    var parser = Parser(separator: separator)
    var expected = 1
    for line in lines {
      // A blank line is text only inside quotation marks.
      while expected < line.number {
        if parser.isQuoted { parser.read("", line: expected) }
        expected += 1
      }
      parser.read(line.text, line: line.number)
      expected += 1
    }
    if let line = parser.quotedLine { throw EvaluationError(path: path, line: line, reason: .openQuotation) }
    rows = parser.rows
  }

  private struct Parser {
    let separator: UInt8
    var rows: [Row] = []
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var start = 0
    /// Where the quotation marks that are open were opened.
    private(set) var quotedLine: Int?

    var isQuoted: Bool { quotedLine != nil }

    init(separator: UInt8) { self.separator = separator }

    mutating func read(_ text: String, line: Int) {
      if isQuoted { cell.append(UInt8(ascii: "\n")) } else { start = line }
      var bytes = text.utf8.makeIterator()
      var next = bytes.next()
      while let byte = next {
        next = bytes.next()
        switch byte {
        case UInt8(ascii: "\"") where isQuoted && next == byte:
          cell.append(byte)
          next = bytes.next()
        case UInt8(ascii: "\"") where isQuoted: quotedLine = nil
        case UInt8(ascii: "\"") where cell.isEmpty: quotedLine = line
        case separator where !isQuoted: endCell()
        default: cell.append(byte)
        }
      }
      guard !isQuoted else { return }
      endCell()
      rows.append(Row(line: start, cells: cells))
      cells = []
    }

    private mutating func endCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
  }
}

extension DelimitedText {
  /// The lines of a file that are not blank, each as a text, and where they stand.
  package static func lines(of path: String) throws(EvaluationError) -> [(line: Int, text: String)] {
    try TextLine.lines(of: path).map { (line: $0.number, text: $0.text) }
  }

  /// The first of them; empty for an empty file.
  package static func firstLine(of path: String) throws(EvaluationError) -> String {
    try TextLine.lines(of: path).first?.text ?? ""
  }
}
