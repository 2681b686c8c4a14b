/// A text as a YAML scalar on one line.
enum YAMLScalar {
  /// Plain where that is surely safe, else in double quotes; white space of any kind becomes one space.
  static func text(_ text: String) -> String {
    let words = text.utf8.split(whereSeparator: isWhitespace).map { String(decoding: $0, as: UTF8.self) }
    let line = words.joined(separator: " ")
    let isPlain =
      line.utf8.first.map(isWordByte) == true
      && line.utf8.allSatisfy { isWordByte($0) || " ?.'()/".utf8.contains($0) }
      && line.unicodeScalars.contains { $0.properties.isAlphabetic }
      && !["true", "false", "null", "yes", "no", "on", "off", "~"].contains(line.lowercased())
    if isPlain, line.unicodeScalars.allSatisfy({ $0.value < 0x7F || $0.properties.isAlphabetic }) {
      return line
    }
    return quoted(line)
  }

  /// In double quotes. TOML's basic strings know the same escapes but three, and `escapesLineEnds` is for those.
  static func quoted(_ line: String, escapesLineEnds: Bool = true) -> String {
    var quoted = "\""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      // YAML takes these for line ends, and Yams the last for a byte order mark.
      case "\u{85}" where escapesLineEnds: quoted += "\\N"
      case "\u{2028}" where escapesLineEnds: quoted += "\\L"
      case "\u{2029}" where escapesLineEnds: quoted += "\\P"
      case "\u{FEFF}": break
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += "\u{FFFD}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
