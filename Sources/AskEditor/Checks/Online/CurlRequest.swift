import Glibc

/// One run of the program `curl`, which knows proxies, certificates and encodings better than we would.
final class CurlRequest {
  enum Method {
    /// Asks for the head alone.
    case head
    /// Asks for the first byte: some sites answer nothing else.
    case get
  }

  /// What came of it.
  struct Reply: Equatable {
    /// Of curl; 0 when there was an answer.
    let exitCode: Int32
    /// 0 when there was no answer.
    let status: Int
    /// Absolute; empty when the answer leads nowhere else.
    let redirect: String
  }

  struct CannotStart: Error {
    let code: Int32
  }

  /// To be waited for with `poll`.
  let descriptor: Int32
  private let process: pid_t
  private var output: [UInt8] = []

  /// Seconds for getting through to the site.
  private static let connecting = 8

  /// - Parameters:
  ///   - address: begins with http:// or https://.
  ///   - longest: seconds for the whole request.
  /// - Throws: `CannotStart` when there is no curl.
  init(_ method: Method, _ address: String, longest: Int) throws(CannotStart) {
    var words = [
      "curl", "-q", "-s", "-g", "--proto", "=http,https", "--connect-timeout", "\(Self.connecting)",
      "--max-time",
      "\(longest)", "-A", "Mozilla/5.0 (compatible; ask-check)", "-o", "/dev/null", "-w",
      "%{http_code}\\t%{redirect_url}",
    ]
    words += method == .head ? ["-I"] : ["-r", "0-0"]
    words += ["--url", address]
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CannotStart(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, "curl", &actions, nil, arguments, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw CannotStart(code: code)
    }
    descriptor = ends[0]
    process = id
  }

  /// Reads what is there; the reply once curl has ended.
  func advance() -> Reply? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      output += buffer[..<count]
      return nil
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    close(descriptor)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let parts = String(decoding: output, as: UTF8.self).split(
      separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    return Reply(
      exitCode: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F),
      status: parts.first.flatMap { Int($0) } ?? 0, redirect: parts.count > 1 ? String(parts[1]) : "")
  }

  func stop() {
    kill(process, SIGTERM)
    while advance() == nil {}
  }
}
