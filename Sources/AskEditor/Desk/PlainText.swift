/// Text on one line, for messages and files of lines.
package enum PlainText {
  /// With one space where there was white space or a control character.
  package static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } })
      .joined(separator: " ")
  }
}
