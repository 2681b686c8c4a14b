/// Columns that a terminal gives to text.
package enum DisplayWidth {
  /// 0 for marks on their own, 2 for East Asian wide and fullwidth characters and for emoji, else 1.
  ///
  /// An emoji sequence (joined, with a skin tone, or with a presentation selector) counts as the one picture
  /// that it asks for. Characters of ambiguous width count as 1, as outside East Asian locales.
  package static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let rest = scalars.dropFirst()
    if rest.isEmpty { return columns(of: first) }
    if first.properties.isEmoji, rest.contains(where: asksForPicture) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  package static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func asksForPicture(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE0F, 0x200D, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    // Vowels and final consonants of Hangul written letter by letter join the wide letter before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format where scalar.properties.isDefaultIgnorableCodePoint: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  /// Binary search in `wide`, whose even elements are first and whose odd elements are last code points.
  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > wide[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < wide.count / 2 && value >= wide[2 * low]
  }
}
