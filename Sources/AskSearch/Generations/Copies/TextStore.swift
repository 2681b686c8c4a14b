import AskNet
internal import CDisk
import Glibc

/// The texts of the corpus as generations knew them, each once, by the hash of its content.
package struct TextStore: Equatable, Sendable {
  let folder: String

  package init(_ state: StateFolder) {
    folder = state.texts
  }

  /// Keeps a text, without waiting for the disk: one that a failing machine cut short is found out by its hash, and kept
  /// anew.
  ///
  /// - Returns: what it is kept by.
  @discardableResult
  package func keep(_ bytes: [UInt8]) throws(SearchError) -> String {
    let hash = FileHash.of(bytes)
    if has(hash) { return hash }
    if mkdir(folder, 0o755) != 0, errno != EEXIST { throw SearchError.writing(folder, errno) }
    do {
      try WholeFile.replace(folder + "/" + hash, with: bytes, isSafe: false)
    } catch {
      throw SearchError(error)
    }
    return hash
  }

  /// Waits until all that is kept is on the disk: once, however many texts there are.
  func synchronize() throws(SearchError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Nothing is kept yet.
    if descriptor < 0, errno == ENOENT { return }
    guard descriptor >= 0 else { throw SearchError.writing(folder, errno) }
    defer { close(descriptor) }
    guard cdisk_synchronize(descriptor) == 0 else { throw SearchError.writing(folder, errno) }
  }

  /// Whether a text is kept.
  ///
  /// - Parameter size: its bytes, where they are known: that tells nearly as well whether it is whole, and quicker than
  ///   reading it.
  package func has(_ hash: String, size: Int? = nil) -> Bool {
    guard let size else { return (try? text(hash)) != nil }
    var status = stat()
    return stat(folder + "/" + hash, &status) == 0 && Int(status.st_size) == size
  }

  /// - Throws: `SearchError` when it is not kept, or not as it was.
  package func text(_ hash: String) throws(SearchError) -> [UInt8] {
    let path = folder + "/" + hash
    let bytes: [UInt8]
    // An empty file cannot be mapped.
    if hash == FileHash.of([]), has(hash, size: 0) { return [] }
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
}
