internal import Glibc

/// A file's folder, opened step by step without following a link, and the file's name in it.
struct FilePlace: ~Copyable {
  let folder: Int32
  let name: String

  /// Nil with `errno` where a step is missing (`ENOENT`) or is no folder (`ENOTDIR`, `ELOOP` for a link).
  init?(_ path: String, below root: Int32) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var current = Self.open(".", in: root)
    for part in parts.dropLast() where current >= 0 {
      let next = Self.open(part, in: current)
      let code = errno
      close(current)
      errno = code
      current = next
    }
    guard current >= 0 else { return nil }
    folder = current
    name = parts.last ?? path
  }

  deinit { close(folder) }

  private static func open(_ name: String, in folder: Int32) -> Int32 {
    openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }
}
