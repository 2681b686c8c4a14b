import AskTerminal
import Glibc

/// The two streams: what was asked for goes to stdout, everything about it to stderr.
enum Output {
  static func print(_ text: String) { printExactly(text.hasSuffix("\n") ? text : text + "\n") }

  /// The same without a line feed at the end of what has none.
  static func printExactly(_ text: String) {
    guard let code = write(text, to: STDOUT_FILENO) else { return }
    warn(
      "the answer cannot be written: \(String(cString: strerror(code))); free some space or write elsewhere")
    _exit(Exit.failure.rawValue)
  }

  /// One line on stderr, with the program's name in front.
  static func warn(_ message: String) {
    write("ask: \(PrintableText(message).string)\n", to: STDERR_FILENO)
  }

  /// One line on stderr that is no warning: how many there were, what was done.
  static func note(_ message: String) {
    write("\(PrintableText(message).string)\n", to: STDERR_FILENO)
  }

  /// Writes `text` as it is; returns the errno that kept it from being written whole.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// The same with bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0, errno != EINTR { return errno }
      done += max(0, count)
    }
    return nil
  }
}
