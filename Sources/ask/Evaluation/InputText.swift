import AskSearch
import Glibc

/// A small text file that the user named.
struct InputText {
  /// Without a byte order mark.
  let text: String

  /// Far above what names all queries of a set.
  private static let byteLimit = 16 << 20

  /// - Throws: `SearchError` when it cannot be read; `UsageError` when it is too long or no UTF-8.
  init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unreadable(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.byteLimit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.unreadable(path, errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard bytes.count <= Self.byteLimit else {
      throw UsageError("\(path): it is over \(Self.byteLimit >> 20) MB long; name the right file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UsageError("\(path): it is not valid UTF-8; save it as UTF-8 text")
    }
    self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  private static func unreadable(_ path: String, _ code: Int32) -> SearchError {
    SearchError(path: path, reason: .notReadable(String(cString: strerror(code))))
  }
}
