internal import AskCorpus

/// The address of a link as it can stand between brackets in Markdown.
struct MarkdownAddress {
  let bytes: [UInt8]

  /// Nil for what runs rather than leads somewhere (`javascript:`, `data:` …), for what may do so once its entities are
  /// read (`javascript&colon;`), and for an empty address.
  init?(_ address: String) {
    var bytes: [UInt8] = []
    // Browsers read past line ends and tabs, wherever they stand.
    let written = Array(address.utf8.drop { $0 <= 0x20 }.filter { ![0x09, 0x0A, 0x0D].contains($0) })
    var isInScheme = true
    for (index, byte) in written.enumerated() {
      switch byte {
      // libxml2 has read the entities that it knows. What still looks like one is text, or one that only browsers know.
      case UInt8(ascii: "&") where MarkdownEscape.beginsEntity(written, index, written.count):
        if isInScheme { return nil }
        bytes += "&amp;".utf8
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "|"):
        bytes += PercentEncoding.encoded(byte)
      default:
        if ":/?#".utf8.contains(byte) { isInScheme = false }
        bytes.append(byte)
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
