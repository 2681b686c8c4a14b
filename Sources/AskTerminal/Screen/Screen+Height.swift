extension Screen {
  /// Whether a text is longer than the terminal shows at once, with a line for what the shell says next.
  ///
  /// Never for what is no terminal.
  public func isShorter(than text: String) -> Bool {
    guard let rows else { return false }
    var used = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      // Most lines have fewer bytes than the terminal has columns, and then need not be measured.
      used += line.utf8.count <= columns ? 1 : max(1, (Self.columns(of: line) + columns - 1) / columns)
      if used >= rows { return true }
    }
    return false
  }

  /// Columns of a line without its escape sequences.
  private static func columns(of line: Substring) -> Int {
    var shown = String.UnicodeScalarView()
    var scalars = line.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\u{1B}" else {
        shown.append(scalar)
        continue
      }
      if scalars.popFirst() == "]" {
        // A link: up to the string terminator.
        while let next = scalars.popFirst(), next != "\u{1B}" {}
        _ = scalars.popFirst()
      } else {
        while let next = scalars.popFirst(), !("@"..."~").contains(next) {}
      }
    }
    return DisplayWidth.columns(of: String(shown))
  }
}
