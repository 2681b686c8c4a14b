/// What the text is laid out for.
public struct Screen: Equatable, Sendable {
  /// At least 20: a narrower terminal gets lines that it wraps itself.
  public let columns: Int
  /// Lines that the terminal shows; nil for what is no terminal, or does not know.
  public let rows: Int?
  public let palette: Palette
  /// Whether a longer line is cut or wrapped; a file or a pipe has none, and `columns` is what running text is set to.
  public let hasEdge: Bool
  /// Nil where links are not to be printed.
  public let hyperlinks: Hyperlinks?

  public init(
    columns: Int, rows: Int? = nil, hasEdge: Bool = true, palette: Palette, hyperlinks: Hyperlinks? = nil
  ) {
    self.columns = max(20, columns)
    self.rows = rows
    self.hasEdge = hasEdge
    self.palette = palette
    self.hyperlinks = hyperlinks
  }

  /// Width of running text: lines longer than about 88 characters are hard to follow.
  public var measure: Int { min(columns, 88) }

  /// The lines as one text; each ends in a line feed and none in a space.
  package func text(_ lines: [StyledText]) -> String {
    var text = ""
    for var line in lines {
      while line.cells.last?.character == " " { line.removeLast() }
      text += palette.text(line, hyperlinks)
      text += "\n"
    }
    return text
  }
}
