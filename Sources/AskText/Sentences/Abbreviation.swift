/// Full stops that do not end an English sentence.
enum Abbreviation {
  /// Whether the full stop at the end of `sentence` belongs to an abbreviation after which the sentence goes
  /// on, when `next` is the first byte after the white space.
  static func endsSentenceOpen(_ sentence: UnsafeBufferPointer<UInt8>, before next: UInt8) -> Bool {
    let end = sentence.count - 1
    var start = end
    while start > 0, !isBoundary(sentence[start - 1]) { start -= 1 }
    while start < end, isOpening(sentence[start]) { start += 1 }
    let word = sentence[start..<end]
    guard !word.isEmpty else { return false }

    // "1." before a list item.
    if start == 0, word.allSatisfy(isASCIIDigit) { return true }
    if word.count == 1, let letter = word.first, letter != UInt8(ascii: "I"), isUppercase(letter) {
      // An initial, when it starts the sentence or follows a name: not in "we took option B. Then".
      return start == 0 || followsCapital(sentence, at: start)
    }
    let lowercase = String(decoding: word, as: UTF8.self).lowercased()
    return always.contains(lowercase) || (isASCIIDigit(next) && beforeNumbers.contains(lowercase))
  }

  /// Without their last full stop. Those that often end a sentence too (etc., a.m., Inc., U.S.) are left out.
  private static let always: Set<String> = [
    "adm", "al", "approx", "brig", "ca", "capt", "cf", "cmdr", "col", "cpl", "dr", "drs", "e.g", "eg", "esp",
    "fr", "gen", "gov", "hon", "i.e", "ie", "incl", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms",
    "mt",
    "mx", "pres", "prof", "rep", "resp", "rev", "sen", "sgt", "sr", "st", "supt", "viz", "vs", "w.r.t",
  ]

  /// Abbreviations only before a number: "No." may be a whole answer.
  private static let beforeNumbers: Set<String> = [
    "app", "art", "c", "ch", "chap", "ed", "eq", "eqs", "ex", "fig", "figs", "no", "nos", "p", "para", "pg",
    "pp", "pt",
    "ref", "refs", "sec", "tab", "v", "ver", "vol", "vols",
  ]

  private static func isBoundary(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  private static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether the word before `start` begins with a capital.
  private static func followsCapital(_ sentence: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var end = start
    while end > 0, isSpace(sentence[end - 1]) { end -= 1 }
    var first = end
    while first > 0, !isSpace(sentence[first - 1]) { first -= 1 }
    return first < end && isUppercase(sentence[first])
  }
}
