internal import Glibc

/// Files by path, as the system tells of them.
package enum SystemFile {
  /// A file's identity, whatever its names.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
    }
  }

  enum Kind {
    case file, folder, link, other
  }

  /// `nil` when there is nothing there, or it cannot be reached; `errno` tells why.
  static func status(of path: String, followingLinks: Bool) -> stat? {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 ? status : nil
  }

  static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  static func postFile(_ status: stat, path: String) -> PostFile {
    PostFile(
      path: path, size: Int(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }

  /// The path without links; `nil` with `errno` when it cannot be resolved.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// What the system says about `errno`, in lower case.
  static func message(for code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text).lowercased()
  }

  /// The content of the file at `absolutePath`, or why there is none. Never waits for a pipe, and never reads what
  /// lies outside `root` (real path) when one is given, whatever links have become since the listing.
  ///
  /// - Parameter path: stands in errors.
  static func bytes(
    of absolutePath: String, inside root: String?, path: String, limit: Int
  ) throws(PostError) -> [UInt8] {
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    let descriptor = open(absolutePath, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      let isLink =
        code == ENOENT && status(of: absolutePath, followingLinks: false).map { kind(of: $0) } == .link
      throw isLink ? PostError(path: path, reason: .leadsNowhere) : openingError(code, path: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw PostError(path: path, reason: .unreadable(message(for: errno)))
    }
    switch kind(of: status) {
    case .file: break
    case .folder: throw PostError(path: path, reason: .folderForFile)
    case .link, .other: throw PostError(path: path, reason: .notAFile)
    }
    if let root, let target = target(of: descriptor) ?? realPath(absolutePath), !isInside(target, root) {
      throw PostError(path: path, reason: .leadsOut(target: target))
    }
    guard Int(status.st_size) <= limit else {
      throw PostError(path: path, reason: .tooLarge(bytes: Int(status.st_size), limit: limit))
    }
    return try read(descriptor, expecting: Int(status.st_size), path: path, limit: limit)
  }

  static func isInside(_ path: String, _ root: String) -> Bool {
    if root == "/" { return true }
    let path = path.utf8
    let root = root.utf8
    return path.starts(with: root)
      && (path.count == root.count
        || path[path.index(path.startIndex, offsetBy: root.count)] == UInt8(ascii: "/"))
  }

  private static func openingError(_ code: Int32, path: String) -> PostError {
    switch code {
    case ENOENT, ENOTDIR: PostError(path: path, reason: .vanished)
    case ELOOP: PostError(path: path, reason: .linkLoop)
    case ENXIO: PostError(path: path, reason: .notAFile)
    default: PostError(path: path, reason: .unreadable(message(for: code)))
    }
  }

  /// Where an open file lies; `nil` where /proc is not there to tell.
  private static func target(of descriptor: Int32) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return 0 }
      return readlink("/proc/self/fd/\(descriptor)", start, bytes.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// Reads to the end, which can be elsewhere than expected when the file is being written.
  private static func read(
    _ descriptor: Int32, expecting size: Int, path: String, limit: Int
  ) throws(PostError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 64 << 10)) }
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw PostError(path: path, reason: .unreadable(message(for: errno)))
      }
      if got == 0 { break }
      count += got
      if count > limit { throw PostError(path: path, reason: .tooLarge(bytes: count, limit: limit)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
