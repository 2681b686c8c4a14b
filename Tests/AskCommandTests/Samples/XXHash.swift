import CHash

/// The checksum of headers, to make ones that are right.
enum XXHash {
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { chash_64($0.baseAddress, $0.count) }
  }
}
