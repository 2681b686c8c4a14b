import AskEditor
import Glibc

/// Reads what is handed in as a letter.
enum LetterFile {
  /// - Parameter name: a path, or - for standard input.
  /// - Throws: `LetterError` when it cannot be read, is no file, or is larger than any mailbox may be.
  static func bytes(of name: String) throws -> [UInt8] {
    if name == "-" { return try bytes(ofDescriptor: STDIN_FILENO, name: "standard input") }
    let descriptor = open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LetterError(name, .unreadable(String(cString: strerror(errno))))
    }
    defer { close(descriptor) }
    return try bytes(ofDescriptor: descriptor, name: name)
  }

  private static func bytes(ofDescriptor descriptor: Int32, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw LetterError(name, .unreadable(String(cString: strerror(errno)))) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      // A mailbox may be as long as it likes, within reason; a single letter may not.
      let limit = Mailbox.begins(bytes) ? LetterInput.mailboxLimit : LetterInput.byteLimit
      guard bytes.count <= limit else { throw LetterError(name, .tooLarge(limit: limit)) }
    }
  }
}
