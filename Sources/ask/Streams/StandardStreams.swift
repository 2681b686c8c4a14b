import Glibc

/// The three streams that every program is given, and may be given closed.
enum StandardStreams {
  /// Keeps files that are opened later from taking the place of a stream that is closed: one would be read as the
  /// question, or be written over with the answer.
  ///
  /// - Throws: `UsageError` when stdout is closed, so that nobody waits for an answer that cannot be printed.
  static func check() throws {
    // Open the other way round, so that reading and writing still fail; warnings alone may be lost.
    hold(STDIN_FILENO, O_WRONLY)
    let isClosed = hold(STDOUT_FILENO, O_RDONLY)
    hold(STDERR_FILENO, O_WRONLY)
    guard !isClosed else {
      throw UsageError("standard output is closed; send it to /dev/null when the answer is not wanted")
    }
  }

  /// Whether the stream was closed.
  @discardableResult
  private static func hold(_ descriptor: Int32, _ mode: Int32) -> Bool {
    guard fcntl(descriptor, F_GETFD) < 0 else { return false }
    // Not closed on exec: a pager or an editor needs its place as much.
    _ = open("/dev/null", mode)
    return true
  }
}
