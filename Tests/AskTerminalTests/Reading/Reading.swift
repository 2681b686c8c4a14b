import AskTerminal
import Testing

/// `text` without "select graphic rendition" sequences, the only ones that a page may contain.
func withoutColour(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    guard scalar == "\u{1B}", scalars.first == "[" else {
      plain.append(scalar)
      continue
    }
    let end = scalars.dropFirst().firstIndex { !("0"..."9").contains($0) && $0 != ";" }
    if let end, scalars[end] == "m" {
      scalars = scalars[scalars.index(after: end)...]
    } else {
      plain.append(scalar)
    }
  }
  return String(plain)
}

func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

/// Requires that there is nothing in `text` but line feeds and what a reader sees; `seed` is named when it fails.
func requireHarmless(_ text: String, seed: UInt64 = 0, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  let harmful = text.unicodeScalars.first { scalar in
    switch scalar.value {
    case 0x0A, 0x200C, 0x200D: false
    case 0x2028, 0x2029: true
    default:
      scalar.properties.generalCategory == .control
        || (scalar.properties.generalCategory == .format && scalar.properties.isDefaultIgnorableCodePoint)
    }
  }
  let name = harmful.map { String($0.value, radix: 16) } ?? ""
  try #require(harmful == nil, "U+\(name) reached the terminal, seed \(seed)", sourceLocation: sourceLocation)
}
