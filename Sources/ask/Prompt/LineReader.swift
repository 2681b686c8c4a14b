import AskTerminal
import CLineEdit
import Glibc

/// Lines typed at a terminal, with editing and history where libedit is installed.
final class LineReader {
  enum Line: Equatable {
    case text(String)
    /// Ctrl-C.
    case dropped
    /// Ctrl-D, or the terminal is gone.
    case end
  }

  private let prompt: String
  private let editor: OpaquePointer?
  /// What was read beyond the last line.
  private var rest: [UInt8] = []

  /// - Parameter history: lines that the arrow keys bring back, oldest first.
  init(prompt: String, history: [String]) {
    self.prompt = prompt
    let isDumb = Place.environment("TERM") ?? "dumb" == "dumb"
    let libraries = Place.environment("ASK_LIBEDIT").map { [$0] } ?? ["libedit.so.2", "libedit.so.0"]
    editor =
      libraries.lazy.compactMap { name in
        isDumb ? nil : cline_open(name, prompt, Int32(PromptHistory.limit))
      }.first
    if editor == nil, !isDumb {
      Output.warn("there is no line editing; the Debian package libedit2 brings it")
    }
    for line in history { remember(line) }
  }

  deinit {
    cline_close(editor)
  }

  func next() -> Line {
    guard let editor else { return nextPlain() }
    var text: UnsafePointer<CChar>?
    switch cline_read(editor, &text) {
    case CLINE_LINE: return text.map { .text(String(cString: $0)) } ?? .end
    case CLINE_DROPPED:
      Output.printExactly("^C\n")
      return .dropped
    default:
      Output.printExactly("\n")
      return .end
    }
  }

  func remember(_ line: String) {
    if let editor { cline_remember(editor, line) }
  }

  /// A line as the terminal itself lets it be edited.
  private func nextPlain() -> Line {
    // Ctrl-C is let through only while the terminal is waited for, so that it is noted whenever it comes.
    var before = sigaction()
    var noted = sigaction()
    noted.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGINT, &noted, &before)
    var held = sigset_t()
    var free = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    sigprocmask(SIG_BLOCK, &held, &free)
    defer {
      sigprocmask(SIG_SETMASK, &free, nil)
      sigaction(SIGINT, &before, nil)
    }
    Output.printExactly(prompt)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeFirst(end + 1) }
        return .text(TypedLine.withoutKeys(String(decoding: rest[..<end], as: UTF8.self)))
      }
      var descriptors = fd_set()
      // FD_SET(STDIN_FILENO)
      descriptors.__fds_bits.0 = 1
      guard pselect(1, &descriptors, nil, nil, nil, &free) > 0 else {
        // The terminal has dropped its part of the line already.
        rest = []
        let isInterrupted = errno == EINTR
        Output.printExactly("\n")
        return isInterrupted ? .dropped : .end
      }
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else {
        Output.printExactly("\n")
        return .end
      }
      rest += buffer[..<count]
    }
  }
}
