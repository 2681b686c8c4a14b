import AskNet
import Glibc

/// The texts of the corpus as generations knew them, each once, by the hash of its content.
package struct TextStore: Equatable, Sendable {
  let folder: String

  package init(_ state: StateFolder) {
    folder = state.texts
  }

  /// Keeps a text.
  ///
  /// - Parameter isSafe: waits until it is on the disk. Without that a text that a failing machine cut short is found out
  ///   by its hash.
  /// - Returns: what it is kept by.
  @discardableResult
  package func keep(_ bytes: [UInt8], isSafe: Bool = false) throws(SearchError) -> String {
    let hash = FileHash.of(bytes)
    let path = folder + "/" + hash
    if access(path, F_OK) == 0 {
      guard isSafe else { return hash }
      // It may have been kept without waiting, and be cut short.
      if let kept = try? text(hash), kept == bytes {
        try synchronize(path)
        return hash
      }
    }
    if mkdir(folder, 0o755) != 0, errno != EEXIST { throw SearchError.writing(folder, errno) }
    do {
      try WholeFile.replace(path, with: bytes, isSafe: isSafe)
    } catch {
      throw SearchError(error)
    }
    return hash
  }

  package func has(_ hash: String) -> Bool { access(folder + "/" + hash, F_OK) == 0 }

  /// - Throws: `SearchError` when it is not kept, or not as it was.
  package func text(_ hash: String) throws(SearchError) -> [UInt8] {
    let path = folder + "/" + hash
    let bytes: [UInt8]
    do {
      bytes = try Region(mapping: path).withBytes { Array($0) }
    } catch {
      throw SearchError(error)
    }
    guard FileHash.of(bytes) == hash else {
      throw SearchError(path: path, reason: .damaged("its content is not what was written"))
    }
    return bytes
  }

  /// What all texts are kept by.
  func hashes() -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var hashes: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { hashes.append(name) }
    }
    return hashes
  }

  /// Deletes all texts but those that are still referred to.
  func removeAll(except kept: Set<String>) {
    for hash in hashes() where !kept.contains(hash) { unlink(folder + "/" + hash) }
  }

  private func synchronize(_ path: String) throws(SearchError) {
    do {
      try WholeFile.synchronize(file: path)
    } catch {
      throw SearchError(error)
    }
  }
}
