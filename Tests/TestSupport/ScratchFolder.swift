import Glibc

/// A folder that is removed when the last reference to it goes.
package final class ScratchFolder {
  package let path: String

  package init() {
    var template = Array("/tmp/ask-scratch-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) }! }
  }

  deinit {
    ScratchFolder.remove(path)
  }

  @discardableResult package func write(_ name: String, _ bytes: [UInt8]) -> Bool {
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

  @discardableResult package func write(_ name: String, _ text: String) -> Bool {
    write(name, Array(text.utf8))
  }

  /// The file's bytes; nil when there is none.
  package func bytes(_ name: String) -> [UInt8]? {
    let descriptor = open(path + "/" + name, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  package func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  package func link(_ name: String, to target: String) {
    symlink(target, path + "/" + name)
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

extension ScratchFolder {
  /// Removes a file; none is no error.
  package func remove(_ name: String) { unlink(path + "/" + name) }

  package func move(_ name: String, to new: String) { rename(path + "/" + name, path + "/" + new) }
}
