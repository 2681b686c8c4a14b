import Glibc

/// What another program prints.
enum ProgramOutput {
  /// Far more than is ever asked for.
  private static let limit = 1 << 20

  /// Its standard output without white space at the end; nil when it cannot be started, fails, or prints no text. What it
  /// complains of is dropped.
  static func of(_ words: [String]) -> String? {
    guard let program = try? PipedProgram(words) else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(program.output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      if bytes.count < limit { bytes += buffer[..<count] }
    }
    guard program.end() == 0 else { return nil }
    let end = bytes.lastIndex { !($0 == 0x20 || (0x09...0x0D).contains($0)) }.map { $0 + 1 } ?? 0
    return String(validating: bytes[..<end], as: UTF8.self)
  }
}
