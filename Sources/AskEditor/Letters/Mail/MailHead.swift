/// The header lines of a mail, as far as it takes to tell that it is one.
struct MailHead {
  private var fields: [(name: String, value: String)] = []
  /// Where the text begins; nil when the headers never end.
  private(set) var bodyOffset: Int?

  private static let limit = 1 << 18

  init(_ bytes: [UInt8]) {
    var line = 0
    while line < min(bytes.count, Self.limit) {
      guard let end = bytes[line...].firstIndex(of: 0x0A) else { return }
      let text = bytes[line..<end].filter { $0 != 0x0D }
      line = end + 1
      if text.isEmpty {
        bodyOffset = line
        return
      }
      if text[0] == 0x20 || text[0] == 0x09 {
        guard let last = fields.indices.last else { return }
        fields[last].value += " " + String(decoding: text, as: UTF8.self).trimmed()
        continue
      }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0,
        text[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else {
        fields = []
        return
      }
      fields.append(
        (
          String(decoding: text[..<colon], as: UTF8.self).lowercased(),
          String(decoding: text[(colon + 1)...], as: UTF8.self).trimmed()
        ))
    }
  }

  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  private static let telling: Set<String> = [
    "from", "date", "subject", "message-id", "mime-version", "received", "return-path", "to", "content-type",
  ]

  /// Whether the text begins as a mail does: header lines to an empty one, two of them a mail's own.
  var isMail: Bool {
    bodyOffset != nil && Set(fields.map(\.name)).intersection(Self.telling).count >= 2
  }
}
