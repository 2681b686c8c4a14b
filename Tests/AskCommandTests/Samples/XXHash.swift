import CHash

/// The checksum of headers, to make ones that are right.
enum XXHash {
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { chash_64($0.baseAddress, $0.count) }
  }

  /// By which the texts of the corpus are kept: 32 hexadecimal digits.
  static func hash128(_ bytes: [UInt8]) -> String {
    let hash = bytes.withUnsafeBytes { chash_128_of($0.baseAddress, $0.count) }
    return [hash.high, hash.low].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
