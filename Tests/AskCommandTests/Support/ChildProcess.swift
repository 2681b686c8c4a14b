import Foundation
import Glibc

/// A program that was started, with both output streams in files that have no name.
///
/// `Process` of Foundation takes only arguments that are valid text; the tests need others.
final class ChildProcess {
  private let id: pid_t
  private let out: Int32
  private let err: Int32
  private var end: End?

  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
    /// It was still running at the limit, and was killed.
    case hang
  }

  struct CannotStart: Error {
    let program: String
    let code: Int32
  }

  /// - Parameters:
  ///   - arguments: the program's path first, each as bytes.
  ///   - input: what it reads from stdin.
  ///   - output: where stdout goes instead of a file that `stdout` reads.
  init(
    _ arguments: [[UInt8]], in folder: String, environment: [String: String], input: [UInt8] = [],
    output: String? = nil
  ) throws {
    out = Self.namelessFile()
    err = Self.namelessFile()
    let source = Self.namelessFile()
    defer { close(source) }
    _ = input.withUnsafeBytes { write(source, $0.baseAddress, $0.count) }
    lseek(source, 0, SEEK_SET)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, source, STDIN_FILENO)
    if let output {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO)
    }
    posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO)

    // env changes the folder and becomes the program.
    let start = ["/usr/bin/env", "-C", folder].map { Array($0.utf8) }
    let words = (start + arguments).map { Self.cString($0) } + [nil]
    let variables = environment.map { Self.cString(Array("\($0.key)=\($0.value)".utf8)) } + [nil]
    defer { for word in words + variables { free(word) } }
    // A child starts with every signal let through, whatever the thread that starts it holds back.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var id: pid_t = 0
    let code = posix_spawn(&id, "/usr/bin/env", &actions, &attributes, words, variables)
    guard code == 0 else {
      throw CannotStart(program: String(decoding: arguments[0], as: UTF8.self), code: code)
    }
    self.id = id
  }

  deinit {
    if end == nil {
      Glibc.kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
    close(out)
    close(err)
  }

  func kill(_ signal: Int32) {
    if end == nil { Glibc.kill(id, signal) }
  }

  /// Waits for the end, at most `limit` seconds.
  func wait(limit: Double = 240) -> End {
    let start = ContinuousClock.now
    while true {
      if let end { return end }
      var status: Int32 = 0
      if waitpid(id, &status, WNOHANG) == id {
        end = status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
      } else if ContinuousClock.now - start > .seconds(limit) {
        Glibc.kill(id, SIGKILL)
        waitpid(id, &status, 0)
        end = .hang
      } else {
        usleep(500)
      }
    }
  }

  /// What it has written so far.
  var stdout: [UInt8] { Self.content(of: out) }
  var stderr: String { String(decoding: Self.content(of: err), as: UTF8.self) }

  private static func namelessFile() -> Int32 {
    var name = Array("/tmp/ask-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    precondition(descriptor >= 0, "no temporary file: \(errno)")
    // Each child gets its own streams, and nobody else's.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
    return descriptor
  }

  private static func cString(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    let copy = (bytes + [0]).withUnsafeBytes { $0.bindMemory(to: CChar.self).baseAddress.map { strdup($0) } }
    return copy ?? nil
  }

  private static func content(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
