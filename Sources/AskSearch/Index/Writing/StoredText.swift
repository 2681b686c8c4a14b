import AskCorpus

/// Small lists as text in a column: an item a line, parts of an item between tabs.
enum StoredText {
  static func lines(_ items: [String]) -> String {
    items.map(oneLine).joined(separator: "\n")
  }

  static func lines(in text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func references(_ references: [Reference]) -> String {
    references.map { [$0.title, $0.url ?? "", $0.note ?? ""].map(oneLine).joined(separator: "\t") }
      .joined(separator: "\n")
  }

  static func references(in text: String) -> [Reference] {
    lines(in: text).map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func part(_ i: Int) -> String? { i < parts.count && !parts[i].isEmpty ? parts[i] : nil }
      return Reference(title: part(0) ?? "", url: part(1), note: part(2))
    }
  }

  /// Where the lines of the file begin in a passage's text.
  static func lineMap(_ map: LineMap) -> String {
    map.starts.map { "\($0.offset) \($0.line)" }.joined(separator: "\n")
  }

  /// Pairs that are no offset and line are damage and left out.
  static func lineMap(in text: String) -> LineMap {
    let starts = lines(in: text).compactMap { line -> (offset: Int, line: Int)? in
      let parts = line.split(separator: " ").compactMap { Int32($0) }
      return parts.count == 2 && parts[0] >= 0 ? (Int(parts[0]), Int(parts[1])) : nil
    }
    return LineMap(starts: starts.sorted { $0.offset < $1.offset })
  }

  static func ranges(_ ranges: [Range<Int>]) -> String {
    ranges.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: "\n")
  }

  /// Ascending ranges inside `count` bytes; others are damage and left out.
  static func ranges(in text: String, within count: Int) -> [Range<Int>] {
    var end = 0
    return lines(in: text).compactMap { line in
      let parts = line.split(separator: " ").compactMap { Int($0) }
      guard parts.count == 2, end <= parts[0], parts[0] <= parts[1], parts[1] <= count else { return nil }
      end = parts[1]
      return parts[0]..<parts[1]
    }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
