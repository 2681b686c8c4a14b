import Glibc

/// Writing and reading of whole files, with every error named.
package enum WholeFile {
  /// Writes `bytes` to a new file at `path` and waits until they are on the disk.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, reason: .writing(errno)) }
    defer { close(descriptor) }
    try write(bytes, count: bytes.count, to: descriptor, path: path)
    guard fsync(descriptor) == 0 else { throw FileError(path: path, reason: .writing(errno)) }
  }

  /// Puts `bytes` in the place of the file at `path` in one step: whoever reads sees the old file or the new one,
  /// and so does the disk after a crash. An old file's permissions stay.
  ///
  /// - Parameters:
  ///   - mode: permissions of a file that is new.
  ///   - isSafe: waits until it is on the disk.
  package static func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644, isSafe: Bool = true
  ) throws(FileError) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let new = folder + "/" + TemporaryName.name(for: name, process: getpid())
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, reason: .writing(errno)) }
    defer { close(descriptor) }
    do throws(FileError) {
      try write(bytes, count: bytes.count, to: descriptor, path: path)
      guard fchmod(descriptor, isThere ? status.st_mode & 0o7777 : mode) == 0,
        !isSafe || fsync(descriptor) == 0, rename(new, path) == 0
      else { throw FileError(path: path, reason: .writing(errno)) }
    } catch {
      unlink(new)
      throw error
    }
    if isSafe { try synchronize(folder: folder) }
  }

  /// Copies a file.
  package static func copy(_ source: String, to target: String) throws(FileError) {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw FileError(path: source, reason: .system(errno)) }
    defer { close(from) }
    let to = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard to >= 0 else { throw FileError(path: target, reason: .writing(errno)) }
    defer { close(to) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(from, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: source, reason: .system(errno)) }
      if count == 0 { return }
      try write(buffer, count: count, to: to, path: target)
    }
  }

  /// Waits until a file's content is on the disk.
  package static func synchronize(file path: String) throws(FileError) {
    try synchronize(path, flags: O_RDONLY)
  }

  /// Waits until the entries of a folder are on the disk.
  package static func synchronize(folder path: String) throws(FileError) {
    try synchronize(path, flags: O_RDONLY | O_DIRECTORY)
  }

  private static func synchronize(_ path: String, flags: Int32) throws(FileError) {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, reason: .writing(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError(path: path, reason: .writing(errno)) }
  }

  private static func write(
    _ bytes: [UInt8], count: Int, to descriptor: Int32, path: String
  ) throws(FileError) {
    var done = 0
    while done < count {
      let written = bytes.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, count - done)
      }
      if written < 0, errno != EINTR { throw FileError(path: path, reason: .writing(errno)) }
      done += max(0, written)
    }
  }
}
