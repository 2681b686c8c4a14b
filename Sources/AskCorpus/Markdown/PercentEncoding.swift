/// Bytes of an address as `%` and two digits, RFC 3986, section 2.
package enum PercentEncoding {
  /// A file's path as part of an address: no name in it is taken for a scheme, a query or a fragment.
  package static func path(_ path: some StringProtocol) -> String {
    text(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  /// `text` with all bytes encoded but those that `isKept` says.
  package static func text(_ text: some StringProtocol, isKept: (UInt8) -> Bool) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) { bytes.append(byte) } else { bytes += encoded(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Section 2.3.
  package static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte)
  }

  /// `%20` and the like undone; a `%` without two digits stays.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
