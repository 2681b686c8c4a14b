/// What the text is laid out for.
public struct Screen: Equatable, Sendable {
  /// At least 20: a narrower terminal gets lines that it wraps itself.
  public let columns: Int
  public let palette: Palette

  public init(columns: Int, palette: Palette) {
    self.columns = max(20, columns)
    self.palette = palette
  }

  /// Width of running text: lines longer than about 88 characters are hard to follow.
  public var measure: Int { min(columns, 88) }

  /// The lines as one text; each ends in a line feed and none in a space.
  package func text(_ lines: [StyledText]) -> String {
    var text = ""
    for var line in lines {
      while line.cells.last?.character == " " { line.removeLast() }
      text += palette.text(line)
      text += "\n"
    }
    return text
  }
}
