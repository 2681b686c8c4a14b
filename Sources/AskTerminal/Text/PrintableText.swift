/// Text that cannot act on the terminal.
///
/// Posts come from anywhere, so whatever is printed passes through here: an escape sequence could recolour
/// the screen, write the clipboard or answer in the reader's name, and a bidirectional override could make
/// text read as something else. Letters with their marks, joiners included, stay as they are.
package struct PrintableText: Equatable, Sendable {
  package let string: String

  /// White space of any kind becomes a space, other control characters U+FFFD; invisible format characters
  /// other than the zero-width joiner and non-joiner are left out.
  package init(_ raw: some StringProtocol) {
    guard raw.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else {
      string = String(raw)
      return
    }
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      if let kept = Self.printable(scalar) { scalars.append(kept) }
    }
    string = String(scalars)
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E: return scalar
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return " "
    // The joiners decide the shape of Indic and Arabic letters and of emoji.
    case 0x200C, 0x200D: return scalar
    // Interlinear annotation: format characters that are not default ignorable.
    case 0xFFF9...0xFFFB: return nil
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control: return "\u{FFFD}"
    // A few format characters are signs that a reader sees, such as the Arabic number sign.
    case .format: return scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar
    default: return scalar
    }
  }
}
