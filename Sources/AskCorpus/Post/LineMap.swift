/// For each UTF-8 offset of a text, the line of the file that it was read from.
public struct LineMap: Equatable, Sendable {
  private struct Change: Equatable, Sendable {
    let offset: Int32
    let line: Int32
  }

  /// Line of offset 0, from 1.
  public private(set) var firstLine: Int

  /// Offsets at which another line begins, ascending; empty for the many texts that come from one line.
  private var changes: [Change] = []

  package init(firstLine: Int) {
    self.firstLine = firstLine
  }

  /// Line of the byte at `offset`; offsets past the end belong to the last line.
  ///
  /// - Complexity: O(log *n*) for *n* lines.
  public func line(at offset: Int) -> Int {
    precondition(offset >= 0, "offset \(offset) is negative")
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(changes[middle].offset) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstLine : Int(changes[low - 1].line)
  }

  /// Every offset at which a line begins, with that line; the first is offset 0.
  package var starts: [(offset: Int, line: Int)] {
    [(0, firstLine)] + changes.map { (Int($0.offset), Int($0.line)) }
  }

  /// The map with these starts, ascending.
  package init(starts: [(offset: Int, line: Int)]) {
    self.init(firstLine: starts.first?.line ?? 1)
    for start in starts { mark(line: start.line, at: start.offset) }
  }

  /// From `offset` on, the text comes from `line`. Offsets must not descend.
  package mutating func mark(line: Int, at offset: Int) {
    if offset == 0 && changes.isEmpty {
      firstLine = line
      return
    }
    let current = changes.last.map { Int($0.line) } ?? firstLine
    guard line != current else { return }
    if let last = changes.last, Int(last.offset) == offset { changes.removeLast() }
    changes.append(Change(offset: Int32(offset), line: Int32(line)))
  }

  /// Marks what `other` says about `range` as if that stretch had been appended at `offset`.
  package mutating func append(_ other: LineMap, of range: Range<Int>, at offset: Int) {
    mark(line: other.line(at: range.lowerBound), at: offset)
    for change in other.changes
    where Int(change.offset) > range.lowerBound && Int(change.offset) < range.upperBound {
      mark(line: Int(change.line), at: offset + Int(change.offset) - range.lowerBound)
    }
  }

  /// Every line `count` further down.
  package mutating func shift(by count: Int) {
    firstLine += count
    for index in changes.indices {
      changes[index] = Change(offset: changes[index].offset, line: changes[index].line + Int32(count))
    }
  }
}
