/// Text as a row of terminal cells, each with its style; it holds no control characters.
package struct StyledText: Equatable, Sendable {
  /// One character as a reader sees it.
  package struct Cell: Equatable, Sendable {
    package let character: Character
    package let style: Style
    /// 0, 1 or 2; more for a cluster of Indic letters.
    package let columns: Int
    package let link: LinkTarget?

    fileprivate init(_ character: Character, _ style: Style, _ link: LinkTarget?) {
      self.character = character
      self.style = style
      self.link = link
      columns = DisplayWidth.columns(of: character)
    }
  }

  package private(set) var cells: [Cell] = []
  /// Sum over the cells.
  package private(set) var columns = 0

  package init() {}

  package init(_ text: some StringProtocol, _ style: Style = .body, link: LinkTarget? = nil) {
    append(text, style, link: link)
  }

  package init(_ cells: some Sequence<Cell>) {
    for cell in cells { append(cell) }
  }

  package var isEmpty: Bool { cells.isEmpty }

  /// The characters alone.
  package var string: String { String(cells.map(\.character)) }

  /// Adds `text` after it went through `PrintableText`.
  ///
  /// A mark at its start joins the cell before it, as it does on the screen.
  package mutating func append(
    _ text: some StringProtocol, _ style: Style = .body, link: LinkTarget? = nil
  ) {
    var characters = PrintableText(text).string[...]
    if let last = cells.last, let first = characters.first, !first.isASCII {
      let joined = String(last.character) + String(first)
      if joined.count == 1 {
        removeLast()
        append(Cell(Character(joined), last.style, last.link))
        characters.removeFirst()
      }
    }
    for character in characters { append(Cell(character, style, link)) }
  }

  package mutating func append(_ cell: Cell) {
    cells.append(cell)
    columns += cell.columns
  }

  package mutating func append(_ other: StyledText) {
    cells += other.cells
    columns += other.columns
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  package static func spaces(_ count: Int) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, count)))
  }

  /// At most `limit` columns: cut at the end, with an ellipsis in place of what is missing.
  package func truncated(to limit: Int) -> StyledText {
    precondition(limit >= 1, "a limit of \(limit) columns has no room for an ellipsis")
    guard columns > limit else { return self }
    var cut = StyledText()
    for cell in cells {
      if cut.columns + cell.columns > limit - 1 { break }
      cut.append(cell)
    }
    while cut.cells.last?.character == " " { cut.removeLast() }
    cut.append("…", cells.first?.style ?? .body)
    return cut
  }

  /// With spaces at the end up to `width` columns; unchanged when it is that wide already.
  package func padded(to width: Int) -> StyledText {
    self + .spaces(width - columns)
  }

  package mutating func removeLast() {
    if let cell = cells.popLast() { columns -= cell.columns }
  }
}
