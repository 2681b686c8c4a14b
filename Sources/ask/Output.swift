import AskTerminal
import Glibc

/// The two streams: what was asked for goes to stdout, everything about it to stderr.
enum Output {
  static func print(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
  }

  /// One line on stderr, with the program's name in front.
  static func warn(_ message: String) {
    write("ask: \(PrintableText(message).string)\n", to: STDERR_FILENO)
  }

  /// Writes `text` as it is; what cannot be written has no reader.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno != EINTR { return }
        done += max(0, count)
      }
    }
  }
}
