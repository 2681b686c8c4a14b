/// The address of a link as it can stand between brackets in Markdown.
struct MarkdownAddress {
  let bytes: [UInt8]

  /// Nil for what runs rather than leads somewhere (`javascript:`, `data:` …), and for an empty address.
  init?(_ address: String) {
    var bytes: [UInt8] = []
    for byte in address.utf8.drop(while: { $0 <= 0x20 }) {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "|"):
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    while bytes.suffix(3).elementsEqual("%20".utf8) { bytes.removeLast(3) }
    guard !bytes.isEmpty else { return nil }
    self.bytes = bytes
    if let scheme, !["http", "https", "mailto", "ftp"].contains(scheme) { return nil }
  }

  var isWeb: Bool { ["http", "https"].contains(scheme) }

  /// In lower case; nil for a relative address.
  private var scheme: String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = bytes[..<colon]
    guard !name.contains(where: { "/?#".utf8.contains($0) }) else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
