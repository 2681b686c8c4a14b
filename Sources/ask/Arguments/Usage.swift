import ArgumentParser

/// Turns ArgumentParser's messages into one line that says what to do.
enum Usage {
  static func message(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    let plain = line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
    let lower = plain.prefix(1).lowercased() + plain.dropFirst()
    if lower.contains("unexpected argument") {
      return lower + "; to ask this as a question, quote it or put -- before it"
    }
    if lower.hasPrefix("unknown option '-"), !lower.hasPrefix("unknown option '--") {
      return lower
        + "; to leave posts with a word out, put it behind another, inside the quotes: ask \"hiring -remote\""
    }
    let cut = lower.hasSuffix("?") ? String(lower.dropLast()) : lower
    return cut + "; `ask --help` shows what there is"
  }
}
