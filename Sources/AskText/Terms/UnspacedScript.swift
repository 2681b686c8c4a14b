/// Scripts in which words stand side by side without a space, so that where one ends is a matter of opinion; and
/// Hangul, where particles are written onto the word.
package enum UnspacedScript {
  /// First and last code point of each block or part of one, ascending (Unicode 15, Blocks.txt).
  private static let ranges: [ClosedRange<UInt32>] = [
    0x0E01...0x0E5B,  // Thai
    0x0E81...0x0EDF,  // Lao
    0x1000...0x109F,  // Myanmar
    0x1780...0x17FF,  // Khmer
    0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF,  // iteration marks, kana
    0x3400...0x4DBF, 0x4E00...0x9FFF,  // Han
    0xA9E0...0xA9FF, 0xAA60...0xAA7F,  // Myanmar
    0xAC00...0xD7A3,  // Hangul
    0xF900...0xFAFF, 0x20000...0x323AF,  // Han
  ]

  /// No term of these scripts comes before it in the order of UTF-8.
  package static let first = "\u{0E01}"

  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value >= 0x0E01 && ranges.contains { $0.contains(value) }
  }

  /// Whether every character of `term` is of such a script.
  package static func holds(all term: String) -> Bool {
    guard let first = term.utf8.first, first >= 0xE0 else { return false }
    return term.unicodeScalars.allSatisfy(contains)
  }

  /// Whether one character of `script` is a word by itself, as an ideograph is.
  package static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.isIdeographic ?? false
  }
}
