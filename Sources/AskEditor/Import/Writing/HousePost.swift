internal import AskCorpus
internal import CHash

/// A post on its way into the house form.
struct HousePost: Sendable {
  enum Part: Sendable {
    /// 1...6.
    case heading(Int, String)
    case markdown([UInt8])
    /// UTF-8; the least level of its headings.
    case html([UInt8], minHeading: Int)
    /// Text that is no markup; its paragraphs are apart by blank lines.
    case plain(String)
    /// The items of Further reading: title, address, what else is known.
    case references([(title: String, url: String?, note: String?)])
  }

  var title: String
  var author: String?
  var published: CalendarDate?
  var reviewed: CalendarDate?
  var reviewBy: CalendarDate?
  var tags: [String] = []
  var askedAs: [String] = []
  var isDraft = false
  var supersededBy: String?
  /// Where it came from: an address, or a path below the source.
  var source: String?
  var licence: String?
  var parts: [Part] = []
  /// Without a key that only the house form has, for a body whose headings would mean something else in it.
  var isForeign = false
  /// What the source says, where the house form may read headings such as Question otherwise; nil where it cannot.
  var reading: PostReading?

  /// Of everything that the source says, whatever becomes of it here; 32 hexadecimal digits.
  var fingerprint: String {
    var bytes: [UInt8] = []
    let fields: [String?] = [
      title, author, published?.description, reviewed?.description, reviewBy?.description,
      tags.joined(separator: "\u{1}"), askedAs.joined(separator: "\u{1}"), isDraft ? "draft" : nil,
      supersededBy,
      source, licence,
    ]
    for field in fields {
      bytes += (field ?? "\u{2}").utf8
      bytes.append(0)
    }
    for part in parts {
      switch part {
      case .heading(let level, let text): bytes += "h\(level)\(text)".utf8
      case .markdown(let text): bytes += text
      case .html(let text, let minHeading):
        bytes += "\(minHeading)".utf8
        bytes += text
      case .plain(let text): bytes += text.utf8
      case .references(let items):
        for item in items { bytes += "\(item.title)\u{1}\(item.url ?? "")\u{1}\(item.note ?? "")\u{2}".utf8 }
      }
      bytes.append(0)
    }
    return Self.fingerprint(of: bytes)
  }

  static func fingerprint(of bytes: [UInt8]) -> String {
    let hash = bytes.withUnsafeBytes { chash_128_of($0.baseAddress, $0.count) }
    return hexadecimal(hash.high) + hexadecimal(hash.low)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
