/// How the styles of a page reach the terminal.
public enum Palette: Equatable, Sendable {
  /// Text only: for pipes, files, `NO_COLOR` and dumb terminals.
  case plain
  /// ECMA-48 "select graphic rendition" with xterm's 256 colours.
  case ansi

  /// One line as characters for the terminal, without a line feed.
  ///
  /// `plain` is `ansi` without its escape sequences, character for character.
  ///
  /// - Parameter hyperlinks: nil to leave links out.
  package func text(_ line: StyledText, _ hyperlinks: Hyperlinks? = nil) -> String {
    var text = ""
    var current = Style.body
    var link: LinkTarget?
    var isOpen = false
    for cell in line.cells {
      if let hyperlinks, cell.link != link {
        if isOpen { text += Hyperlinks.end }
        let start = cell.link.flatMap(hyperlinks.start)
        text += start ?? ""
        isOpen = start != nil
        link = cell.link
      }
      if cell.style != current {
        text += change(from: current, to: cell.style)
        current = cell.style
      }
      text.append(cell.character)
    }
    return text + change(from: current, to: .body) + (isOpen ? Hyperlinks.end : "")
  }

  /// SGR parameters of `style`; empty for body text.
  ///
  /// The colours are from the fixed part of xterm's palette (16...231), which themes leave alone, and each
  /// keeps a contrast of at least 4:1 with black and with white.
  package static func parameters(of style: Style) -> String {
    switch style {
    case .body: ""
    case .title, .heading: "1"
    case .match: "1;38;5;\(Colour.blue.rawValue)"
    case .rank: "1;38;5;\(Colour.orange.rawValue)"
    case .meta, .verbatim, .bar: "2"
    case .link: "4"
    case .code: "38;5;\(Colour.blue.rawValue)"
    case .warning: "38;5;\(Colour.orange.rawValue)"
    case .good: "38;5;\(Colour.green.rawValue)"
    case .bad: "1;38;5;\(Colour.red.rawValue)"
    }
  }

  /// Indices in xterm's 6 x 6 x 6 colour cube.
  package enum Colour: Int, CaseIterable, Sendable {
    case blue = 31
    case green = 28
    case orange = 130
    case red = 161
  }

  private func change(from old: Style, to new: Style) -> String {
    guard self == .ansi, old != new else { return "" }
    let reset = old == .body ? "" : "\u{1B}[0m"
    let parameters = Self.parameters(of: new)
    return parameters.isEmpty ? reset : "\(reset)\u{1B}[\(parameters)m"
  }
}
