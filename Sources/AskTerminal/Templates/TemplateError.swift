/// Why a template cannot be read.
public struct TemplateError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// No value has this name; the nearest one that there is, or else all of them.
    case unknownName(String, nearest: String?, known: [String])
    /// A brace is opened and not closed.
    case open
    /// A backslash with this character behind it; nil at the end.
    case unknownEscape(Character?)
  }

  public let reason: Reason

  public init(_ reason: Reason) {
    self.reason = reason
  }

  public var description: String {
    switch reason {
    case .unknownName(let name, let nearest?, _):
      "there is no {\(name)}; did you mean {\(nearest)}? A brace of its own is written {{"
    case .unknownName(let name, nil, let known):
      "there is no {\(name)}; there are \(known.joined(separator: ", ")), and a brace of its own is written {{"
    case .open:
      "a { has no } after it; close it, or write {{ for a brace of its own"
    case .unknownEscape(let character?):
      "\\\(character) means nothing; there are \\n, \\t, \\0 and \\\\"
    case .unknownEscape(nil):
      "it ends in a backslash; there are \\n, \\t, \\0 and \\\\"
    }
  }
}
