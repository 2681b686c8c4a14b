/// The text of a file of lines with tabs, to be changed line by line: what is not touched stays byte for byte.
package struct TabText: Equatable, Sendable {
  private var lines: [ArraySlice<UInt8>]
  /// What ends a line: that of the first one.
  private let end: [UInt8]

  /// - Parameter columns: what the first line of an empty text will name.
  package init(_ bytes: [UInt8], columns: [String]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    end = lines.first?.last == UInt8(ascii: "\r") ? [0x0D] : []
    if lines.allSatisfy(\.isEmpty) { lines = [Self.line(columns)[...]] }
  }

  /// The text; its last line is ended too.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Puts a row in the place of the one that begins with the same `key` cells; where there is none, behind the last
  /// row with the same first cell, else at the end.
  ///
  /// So lines of one question stay together, and those of two editors who judged different questions merge.
  package mutating func set(_ row: [String], key: Int) {
    let line = (Self.line(row) + end)[...]
    if let place = place(of: Array(row[..<key])) {
      lines[place] = line
    } else if let last = lines.lastIndex(where: { $0.starts(with: Self.start(row[..<1])) }) {
      lines.insert(line, at: last + 1)
    } else {
      lines.append(line)
    }
  }

  /// Takes out the row that begins with these cells, where there is one.
  package mutating func remove(_ cells: [String]) {
    if let place = place(of: cells) { lines.remove(at: place) }
  }

  /// Takes out all rows that begin with these cells.
  package mutating func removeAll(_ cells: [String]) {
    let start = Self.start(cells[...])
    lines = lines.prefix(1) + lines.dropFirst().filter { !$0.starts(with: start) }
  }

  private func place(of cells: [String]) -> Int? {
    let start = Self.start(cells[...])
    return lines.indices.dropFirst().first { lines[$0].starts(with: start) }
  }

  private static func start(_ cells: ArraySlice<String>) -> [UInt8] {
    line(Array(cells)) + [UInt8(ascii: "\t")]
  }

  private static func line(_ cells: [String]) -> [UInt8] { Array(cells.joined(separator: "\t").utf8) }
}
