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

  private let program: PipedProgram
  private var output: [UInt8] = []

  /// Seconds for getting through to the site.
  private static let connecting = 8

  /// - Parameters:
  ///   - address: begins with http:// or https://.
  ///   - longest: seconds for the whole request.
  /// - Throws: `CannotStart` when there is no curl.
  init(_ method: Method, _ address: String, longest: Int) throws(PipedProgram.CannotStart) {
    var words = [
      "curl", "-q", "-s", "-g", "--proto", "=http,https", "--connect-timeout", "\(Self.connecting)",
      "--max-time",
      "\(longest)", "-A", "Mozilla/5.0 (compatible; ask-check)", "-o", "/dev/null", "-w",
      "%{http_code}\\t%{redirect_url}",
    ]
    words += method == .head ? ["-I"] : ["-r", "0-0"]
    words += ["--url", address]
    program = try PipedProgram(words)
  }

  /// To be waited for with `poll`.
  var descriptor: Int32 { program.output }

  /// Reads what is there; the reply once curl has ended.
  func advance() -> Reply? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      output += buffer[..<count]
      return nil
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    let exitCode = program.end()
    let parts = String(decoding: output, as: UTF8.self).split(
      separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    return Reply(
      exitCode: exitCode, status: parts.first.flatMap { Int($0) } ?? 0,
      redirect: parts.count > 1 ? String(parts[1]) : "")
  }

  func stop() {
    program.stop()
    while advance() == nil {}
  }
}
