import AskNet
import Glibc

/// A file that the user asked to be written.
enum OutputFile {
  /// Finds out whether it could be written, so that it is known before long work and not after.
  static func check(_ path: String, option: String) throws {
    guard !path.isEmpty else { throw UsageError("\(option) is empty; name a file, or leave it out") }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw UsageError("\(option) \(path) is a folder; name a file in it")
    }
    guard access(folder, W_OK) == 0 else { throw FileError(path: folder, reason: .writing(errno)) }
  }

  static func write(_ text: String, to path: String) throws {
    try WholeFile.write(Array(text.utf8), to: path)
  }
}
