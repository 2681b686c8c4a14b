internal import CHash

/// XXH3-128 of a teacher's fingerprint and a text: what a cached embedding is found by.
struct EmbeddingKey: Hashable {
  static let byteCount = 16

  let low: UInt64
  let high: UInt64

  /// The fingerprint's length comes first, so that no two pairs have the same bytes.
  init(teacher: String, text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(teacher.utf8.count + text.utf8.count + 8)
    withUnsafeBytes(of: UInt64(teacher.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: teacher.utf8)
    bytes.append(contentsOf: text.utf8)
    let hash = bytes.withUnsafeBytes { chash_128_of($0.baseAddress, $0.count) }
    low = hash.low
    high = hash.high
  }

  init(at offset: Int, of bytes: UnsafeRawBufferPointer) {
    low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
  }

  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: low.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: high.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
