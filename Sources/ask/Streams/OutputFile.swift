import AskNet
import Glibc

/// A file that the user asked to be written.
enum OutputFile {
  /// Finds out whether it could be written, so that it is known before long work and not after.
  static func check(_ path: String, option: String) throws {
    guard !path.isEmpty else { throw UsageError("\(option) is empty; name a file, or leave it out") }
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else {
        throw UsageError("\(option) \(path) is a folder; name a file in it")
      }
      // What matters of a file that is there is itself, not its folder.
      guard access(path, W_OK) == 0 else { throw unwritable(path, errno) }
      return
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard access(folder, W_OK | X_OK) == 0 else { throw unwritable(path, errno) }
  }

  /// - Throws: `UsageError`; a file that was not there before is not left half written.
  static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// The same with bytes.
  static func write(_ bytes: [UInt8], to path: String) throws {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      // A pipe or a terminal: there is nothing to wait for on a disk.
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw unwritable(path, errno) }
      defer { close(descriptor) }
      if let code = Output.write(bytes, to: descriptor) { throw unwritable(path, code) }
      return
    }
    do {
      try WholeFile.write(bytes, to: path)
    } catch {
      guard case .writing(let code) = error.reason else { throw error }
      if !isThere { unlink(path) }
      throw unwritable(path, code)
    }
  }

  static func unwritable(_ path: String, _ code: Int32) -> UsageError {
    let remedy =
      switch code {
      case ENOENT, ENOTDIR: "make its folder first, or name another place"
      case ENOSPC, EDQUOT: "free some space and run it again"
      default: "check that you may write there, or name another place"
      }
    return UsageError("\(path): cannot be written: \(String(cString: strerror(code))); \(remedy)")
  }
}
