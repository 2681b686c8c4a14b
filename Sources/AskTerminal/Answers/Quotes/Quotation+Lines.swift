extension Quotation {
  private static let ellipsis = StyledText("…", .meta)

  /// The quote with each block on its own line, at most `limit` lines of `width` columns.
  package func lines(to width: Int, indent: StyledText, limit: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for (index, block) in blocks.enumerated() {
      let opening = index == 0 && continuesBefore ? Self.ellipsis + .spaces(1) + block : block
      lines += opening.wrapped(to: width, first: indent, rest: indent)
    }
    return Self.closed(lines, to: width, limit: limit, continues: continuesAfter)
  }

  /// The quote as one paragraph of at most `limit` lines.
  ///
  /// Where the first matched word would not be seen, the excerpt begins with the sentence that holds it, never in
  /// the middle of one.
  package func excerpt(to width: Int, indent: StyledText, limit: Int) -> [StyledText] {
    var text = StyledText()
    for block in blocks {
      if !text.isEmpty { text.append(" ") }
      text.append(block)
    }
    func lines(from start: Int) -> [StyledText] {
      let opening = start > 0 || continuesBefore ? Self.ellipsis + .spaces(1) : StyledText()
      let lines = (opening + StyledText(text.cells[start...])).wrapped(to: width, first: indent, rest: indent)
      return Self.closed(lines, to: width, limit: limit, continues: continuesAfter)
    }
    var chosen = lines(from: 0)
    if let match = text.cells.firstIndex(where: { $0.style == .match }) {
      if !Self.showsMatch(chosen) { chosen = lines(from: Self.sentenceStart(of: match, in: text)) }
    }
    return chosen
  }

  private static func showsMatch(_ lines: [StyledText]) -> Bool {
    lines.contains { $0.cells.contains { $0.style == .match } }
  }

  private static func sentenceStart(of index: Int, in text: StyledText) -> Int {
    let ends: Set<Character> = [".", "?", "!", "。", "？", "！"]
    let cells = text.cells
    let end = cells[..<index].indices.last { at in
      ends.contains(cells[at].character) && (cells[at].columns == 2 || cells[at + 1].character == " ")
    }
    return end.map { $0 + 1 } ?? 0
  }

  /// The first `limit` lines, with an ellipsis at the end when the passage goes on.
  private static func closed(
    _ lines: [StyledText], to width: Int, limit: Int, continues: Bool
  ) -> [StyledText] {
    var kept = Array(lines.prefix(limit))
    guard continues || lines.count > limit, var last = kept.popLast() else { return kept }
    let mark = StyledText.spaces(1) + ellipsis
    // Whole words make room, as long as one is left; of a last word that is too long, its end does.
    while last.columns + mark.columns > width, let space = lastInnerSpace(of: last) {
      last = StyledText(last.cells[..<space])
    }
    if last.columns + mark.columns <= width {
      kept.append(last + mark)
    } else {
      while last.columns + ellipsis.columns > width, !last.isEmpty { last.removeLast() }
      kept.append(last + ellipsis)
    }
    return kept
  }

  private static func lastInnerSpace(of line: StyledText) -> Int? {
    guard let first = line.cells.firstIndex(where: { $0.character != " " }) else { return nil }
    return line.cells[first...].lastIndex { $0.character == " " }
  }
}
