extension StyledText {
  /// Lines of at most `width` columns, each begun with `first` or, from the second on, with `rest`.
  ///
  /// Lines break at spaces, of which only one is kept between words, and between East Asian characters,
  /// but not so that a closing mark begins a line or an opening one ends it. A word wider than the line is
  /// cut; one with `://` in it and one in the style `verbatim` stay whole, so that they can be copied and
  /// clicked. Text without a word gives no line.
  package func wrapped(
    to width: Int, first: StyledText = StyledText(), rest: StyledText = StyledText()
  ) -> [StyledText] {
    var lines: [StyledText] = []
    var line = first
    var isFresh = true

    func finish() {
      lines.append(line)
      line = rest
      isFresh = true
    }

    for word in words() {
      let gap = word.space != nil && !isFresh ? 1 : 0
      if !isFresh, line.columns + gap + word.text.columns > width { finish() }
      if let space = word.space, !isFresh { line.append(space) }
      let room = width - line.columns
      if word.text.columns <= room || word.staysWhole {
        line.append(word.text)
      } else {
        for cell in word.text.cells {
          if !isFresh, line.columns + cell.columns > width { finish() }
          line.append(cell)
          isFresh = false
        }
      }
      isFresh = false
    }
    if !isFresh { lines.append(line) }
    return lines
  }

  private struct Word {
    /// The space before it; nil when it follows the word before it directly.
    var space: Cell?
    var text = StyledText()
    var staysWhole = false
  }

  private func words() -> [Word] {
    var words: [Word] = []
    var space: Cell?
    var token: [Cell] = []

    func endToken() {
      guard !token.isEmpty else { return }
      words += Self.parts(of: token, after: space)
      token = []
      space = nil
    }

    for cell in cells {
      if cell.character == " " {
        endToken()
        if space == nil { space = cell }
      } else {
        token.append(cell)
      }
    }
    endToken()
    return words
  }

  /// The token cut between East Asian characters, where a line may end without a space.
  private static func parts(of token: [Cell], after space: Cell?) -> [Word] {
    var words = [Word(space: space)]
    if containsScheme(token) || token.allSatisfy({ $0.style == .verbatim }) {
      words[0].text = StyledText(token)
      words[0].staysWhole = true
      return words
    }
    for (index, cell) in token.enumerated() {
      if index > 0, mayBreak(between: token[index - 1], and: cell) { words.append(Word()) }
      words[words.count - 1].text.append(cell)
    }
    return words
  }

  private static func containsScheme(_ token: [Cell]) -> Bool {
    token.indices.dropLast(2).contains { index in
      token[index].character == ":" && token[index + 1].character == "/" && token[index + 2].character == "/"
    }
  }

  /// A small part of the line breaking rules of Unicode (UAX 14): ideographs break on both sides, except
  /// before closing and after opening punctuation.
  private static func mayBreak(between left: Cell, and right: Cell) -> Bool {
    (left.columns == 2 || right.columns == 2) && right.columns > 0
      && !opening.contains(left.character) && !closing.contains(right.character)
  }

  private static let opening: Set<Character> = Set("([{‘“«（「『【〔〈《［｛")
  private static let closing: Set<Character> = Set(
    ")]}’”».,;:!?%…、。，．・：；？！）」』】〕〉》］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〻")
}
