/// Something in a letter that may tell who wrote it.
public struct RedactionFinding: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case name
    case email = "e-mail"
    case telephone, handle, link, employer, place
    case amount
  }

  public let kind: Kind
  /// UTF-8 offsets in the text that was redacted.
  package let range: Range<Int>
  /// From 1.
  public let line: Int
  /// As it stood.
  public let text: String
  /// What stands in its place, such as `[name 1]`; nil where it was left and an editor has to look.
  public let standIn: String?
  /// False where it may be something else.
  public let isCertain: Bool

  package init(
    kind: Kind, range: Range<Int>, line: Int, text: String, standIn: String?, isCertain: Bool
  ) {
    self.kind = kind
    self.range = range
    self.line = line
    self.text = text
    self.standIn = standIn
    self.isCertain = isCertain
  }
}
