/// A stretch of a text by which its writer, or somebody else, can be reached.
public struct ContactSpan: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// `name@host.org`, and the same with (at) and (dot).
    case email
    case telephone
    /// `@name`, `@name@host.org`, `u/name`.
    case handle
    /// With a scheme, with `www.`, or a bare host with a known ending or a path.
    case link
  }

  public let kind: Kind

  /// UTF-8 offsets of the text, half open; never cuts a scalar.
  public let range: Range<Int>

  /// False where it may be something else: a number without a plus that could be an order number, a name after an
  /// `@` that could be code.
  public let isCertain: Bool

  package init(_ kind: Kind, _ range: Range<Int>, isCertain: Bool = true) {
    self.kind = kind
    self.range = range
    self.isCertain = isCertain
  }
}

extension ContactSpan {
  /// All there are in `text`, ascending, not overlapping.
  ///
  /// Rules over one text, without a list of countries or names. It is not promised to be complete, nor is anything
  /// that finds personal data. An address within a link belongs to the link.
  ///
  /// - Complexity: O(*n*) for a text of *n* bytes with words of bounded length.
  public static func all(in text: String) -> [ContactSpan] {
    all(in: Array(text.utf8))
  }

  /// The same for valid UTF-8.
  package static func all(in bytes: [UInt8]) -> [ContactSpan] {
    // Most texts have none of these; a look spares them the scan.
    guard bytes.contains(where: isTelltale) else { return [] }
    let scanner = ContactScanner(bytes)
    var spans: [ContactSpan] = []
    var index = 0
    while index < bytes.count {
      if scanner.isStart(index), let span = scanner.span(at: index) {
        spans.append(span)
        index = span.range.upperBound
      } else {
        index += 1
      }
    }
    return spans
  }

  /// A digit or a mark without which there is neither address nor number.
  private static func isTelltale(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: "["):
      true
    default: false
    }
  }
}
