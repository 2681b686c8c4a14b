import Foundation
import Glibc

/// A program at a terminal of its own, with what it has shown there.
final class TerminalSession {
  private let id: pid_t
  private let terminal: Int32
  private var shown: [UInt8] = []
  /// Where the next `waitFor` begins to look.
  private var seen = 0
  private var status: Int32?

  // TIOCSPTLCK and TIOCGPTN: what unlockpt(3) and ptsname(3) ask for, which Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  struct CannotStart: Error {
    let code: Int32
  }

  /// - Parameters:
  ///   - words: the program first.
  ///   - rows: height of the terminal, which has 80 columns.
  init(
    _ words: [String], in folder: String, environment: [String: String], rows: UInt16, columns: UInt16 = 80
  )
    throws
  {
    terminal = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, Self.setLock, &locked) == 0,
      ioctl(terminal, Self.number, &number) == 0
    else { throw CannotStart(code: errno) }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a new session, it becomes the terminal that Ctrl-C comes from.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGINT, SIGPIPE, SIGQUIT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession))
    let arguments = (["/usr/bin/env", "-C", folder] + words).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, "/usr/bin/env", &actions, &attributes, arguments, variables)
    guard code == 0 else { throw CannotStart(code: code) }
    self.id = id
  }

  deinit {
    if status == nil {
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
    close(terminal)
  }

  /// Everything that was written to the terminal, with its escape sequences.
  var text: String { String(decoding: shown, as: UTF8.self) }

  func type(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
  }

  /// Waits until `text` is shown after what was waited for before; false when it is not within `limit` seconds.
  func waitFor(_ text: String, limit: Double = 30) -> Bool {
    let wanted = Array(text.utf8)
    let start = ContinuousClock.now
    repeat {
      if let range = shown[seen...].firstRange(of: wanted) {
        seen = range.upperBound
        return true
      }
    } while read() && ContinuousClock.now - start < .seconds(limit)
    return false
  }

  /// Reads until the program ends; its exit code, or nil when it does not end of itself within `limit` seconds.
  func end(limit: Double = 30) -> Int32? {
    let start = ContinuousClock.now
    while status == nil, ContinuousClock.now - start < .seconds(limit) {
      _ = read()
      var status: Int32 = 0
      if waitpid(id, &status, WNOHANG) == id { self.status = status }
    }
    guard let status, status & 0x7F == 0 else { return nil }
    return (status >> 8) & 0xFF
  }

  /// Waits a moment for more; false when the terminal is closed.
  private func read() -> Bool {
    var poll = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, 20) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    if count > 0 { shown += buffer[..<count] }
    return count > 0
  }
}

extension Column {
  /// Starts `ask` at a terminal.
  func terminal(
    _ words: [String] = [], rows: UInt16 = 200, columns: UInt16 = 80, _ settings: [String: String] = [:]
  ) throws
    -> TerminalSession
  {
    let environment = environment.merging(["TERM": "xterm"]) { $1 }.merging(settings) { $1 }
    return try TerminalSession(
      [binary] + words, in: path, environment: environment, rows: rows, columns: columns)
  }
}
