/// A line as a terminal handed it over that edits lines itself.
public enum TypedLine {
  /// What is left of `line` without the keys that such a terminal does not know, arrows and function keys, and without
  /// other control characters than a tab.
  public static func withoutKeys(_ line: String) -> String {
    var kept = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar.value == 0x1B {
        rest = behindKey(rest)
      } else if scalar == "\t" || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// What follows the rest of a key behind its ESC, by ECMA-48 and as the console of Linux sends function keys.
  private static func behindKey(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var rest = text
    while rest.first?.value == 0x1B { rest.removeFirst() }
    switch rest.first {
    case "O":
      return rest.dropFirst(2)
    case "[":
      rest.removeFirst()
      if rest.first == "[" { return rest.dropFirst(2) }
      rest = rest.drop { (0x20...0x3F).contains($0.value) }
      return rest.dropFirst()
    default:
      return rest
    }
  }
}
