/// Text from a set or a system that is shown in Markdown as it is, never as Markdown or HTML.
enum MarkdownText {
  /// A cell of a table shows at most this many characters.
  static let cellLimit = 120

  /// - Parameter text: one line.
  static func cell(_ text: String) -> String {
    text.count > cellLimit ? paragraph(String(text.prefix(cellLimit))) + "…" : paragraph(text)
  }

  /// - Parameter text: one line.
  static func paragraph(_ text: String) -> String {
    var shown = ""
    for character in text {
      switch character {
      // A control character would reach the terminal of whoever prints the file.
      case _ where character.unicodeScalars.contains { $0.properties.generalCategory == .control }:
        shown += "\u{FFFD}"
      case "&": shown += "&amp;"
      case "<": shown += "&lt;"
      case ">": shown += "&gt;"
      // An entity, since a bar ends a cell even after a backslash in some readers.
      case "|": shown += "&#124;"
      case "\\", "`", "*", "_", "[", "]", "#", "~", "$", "!": shown += "\\\(character)"
      default: shown.append(character)
      }
    }
    return shown
  }

  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// The head of a table and the rule below it; columns of numbers are set to the right.
  static func head(_ columns: [String], numbers: [Bool]) -> String {
    row(columns) + "|" + numbers.map { $0 ? "--:|" : "---|" }.joined() + "\n"
  }
}
