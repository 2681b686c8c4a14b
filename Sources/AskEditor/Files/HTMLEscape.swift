/// Text in a page, whether HTML or XML. Everything that is not markup of ours goes through here.
package enum HTMLEscape {
  package static func text(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // XML has no other control characters, and not these two.
      case _ where scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar): escaped += " "
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `html` of ours or of cmark, which has no other entities, as the text that it stands for.
  package static func unescaped(_ html: some StringProtocol) -> String {
    var text = String(html)
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: character)
    }
    return text
  }
}
