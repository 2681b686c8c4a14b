import CHash

/// XXH3-128 of a file's bytes, in 32 hexadecimal digits.
package enum FileHash {
  /// XXH3-64 of a text.
  static func number(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { chash_64($0.baseAddress, $0.count) }
  }

  package static func of(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { of($0) }
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> String {
    let hash = chash_128_of(bytes.baseAddress, bytes.count)
    return digits(hash.high) + digits(hash.low)
  }

  private static func digits(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
