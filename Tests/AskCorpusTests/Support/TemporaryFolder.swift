import AskCorpus
import Glibc

/// A folder that is removed when the last reference to it goes.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/ask-corpus-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) }! }
  }

  deinit {
    TemporaryFolder.remove(path)
  }

  @discardableResult func write(_ name: String, _ bytes: [UInt8]) -> Bool {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count
  }

  @discardableResult func write(_ name: String, _ text: String) -> Bool {
    write(name, Array(text.utf8))
  }

  func link(_ name: String, to target: String) {
    symlink(target, path + "/" + name)
  }

  /// Paths of the files, and descriptions of the problems.
  func listing() throws -> (paths: [String], problems: [String]) {
    let (files, problems) = try CorpusFolder(path: path).files()
    return (files.map(\.path), problems.map(\.description))
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
            Array(UnsafeBufferPointer(start: $0, count: 256))
          }
        }
        let bytes = name.prefix { $0 != 0 }
        if bytes.elementsEqual([46]) || bytes.elementsEqual([46, 46]) { continue }
        let full: [CChar] = Array(path.utf8CString.prefix { $0 != 0 }) + [47] + Array(bytes) + [0]
        if unlink(full) != 0 {
          remove(String(decoding: full.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
      }
      closedir(stream)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
