import ArgumentParser

/// Turns ArgumentParser's messages into one line that says what to do.
enum Usage {
  ///
  /// - Parameter inQuestion: whether an unknown option may be a word that a question leaves out.
  static func message(_ text: String, inQuestion: Bool) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    let plain = line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
    let lower = plain.prefix(1).lowercased() + plain.dropFirst()
    if lower.contains("unexpected argument") {
      return lower + "; to ask this as a question, quote it or put -- before it"
    }
    if inQuestion, lower.hasPrefix("unknown option '-"), !lower.hasPrefix("unknown option '--") {
      return lower
        + "; to leave posts with a word out, put it behind another, inside the quotes: ask \"hiring -remote\""
    }
    let cut = lower.hasSuffix("?") ? String(lower.dropLast()) : lower
    return cut + "; `ask --help` shows what there is"
  }
}
