internal import AskNet
internal import Glibc

/// One file of a cache: the keys of some texts, and their vectors in float16.
///
/// Three sections of a `SectionFile`: the width as u32, `[texts, 16]` bytes of keys, `[texts, width]` float16.
struct EmbeddingSegment: Sendable {
  private static let magic = "askembed"
  private static let format = 1

  let width: Int
  let keys: [EmbeddingKey]
  private let file: SectionFile

  /// Reads and checks all of the file.
  ///
  /// - Throws: `FileError` when it cannot be read or is damaged.
  init(path: String) throws(FileError) {
    file = try SectionFile(path: path, magic: Self.magic, format: Self.format, sections: 3)
    try file.verify()
    width = file[0].count == 4 ? Int(file[0].loadUnaligned(as: UInt32.self)) : 0
    let bytes = file[1]
    let count = bytes.count / EmbeddingKey.byteCount
    guard width > 0, bytes.count == count * EmbeddingKey.byteCount, file[2].count == count * width * 2 else {
      throw FileError(path: path, reason: .damaged("its keys and vectors do not fit"))
    }
    keys = (0..<count).map { EmbeddingKey(at: $0 * EmbeddingKey.byteCount, of: bytes) }
  }

  /// Writes a segment so that a crash leaves all of it or nothing.
  static func write(
    keys: [EmbeddingKey], vectors: [Float16], width: Int, to path: String, in folder: String
  ) throws(FileError) {
    var keyBytes: [UInt8] = []
    keyBytes.reserveCapacity(keys.count * EmbeddingKey.byteCount)
    for key in keys { key.append(to: &keyBytes) }
    let bytes = SectionFile.bytes(
      magic: magic, format: format,
      sections: [
        withUnsafeBytes(of: UInt32(width)) { Array($0) }, keyBytes, vectors.withUnsafeBytes { Array($0) },
      ])
    let unfinished = path + EmbeddingCache.unfinished
    try WholeFile.write(bytes, to: unfinished)
    guard rename(unfinished, path) == 0 else { throw FileError(path: path, reason: .writing(errno)) }
    try WholeFile.synchronize(folder: folder)
  }

  /// Copies a text's vector of `width` values.
  func copy(row: Int, into vector: UnsafeMutablePointer<Float>) {
    precondition(keys.indices.contains(row), "row \(row) of \(keys.count)")
    let bytes = file[2]
    for i in 0..<width {
      vector[i] = Float(bytes.loadUnaligned(fromByteOffset: (row * width + i) * 2, as: Float16.self))
    }
    withExtendedLifetime(file) {}
  }
}
