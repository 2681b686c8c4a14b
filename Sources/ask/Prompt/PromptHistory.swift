import Glibc

/// What was typed at the prompt, kept from one time to the next in a file that only its owner can read: questions say
/// much about who asks them.
struct PromptHistory {
  static let limit = 1000

  /// Nil when nothing is to be kept.
  private let path: String?

  /// `ask/history` in the user's state folder; nothing is read or kept when `ASK_NO_HISTORY` is set and not empty.
  init() {
    // A relative path there is to be ignored, says the XDG Base Directory Specification.
    let state = Place.environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folder = state ?? Place.home.map { $0 + "/.local/state" }
    path = Place.environment("ASK_NO_HISTORY") == nil ? folder.map { $0 + "/ask/history" } : nil
  }

  /// Oldest first, at most `limit`; a file that has become longer is cut. Empty where there is none.
  func lines() -> [String] {
    guard let path, let text = Self.content(of: path) else { return [] }
    let lines = text.split(separator: "\n").map { String($0) }
    guard lines.count > Self.limit else { return lines }
    let kept = Array(lines.suffix(Self.limit))
    // Cut aside, so that no other prompt finds half of it.
    if Self.write(kept.map { $0 + "\n" }.joined(), to: path + ".new", O_TRUNC) == nil {
      rename(path + ".new", path)
    }
    return kept
  }

  /// Adds a line at the end.
  ///
  /// - Throws: `UsageError` when it cannot be kept.
  func append(_ line: String) throws {
    guard let path else { return }
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    if let code = Self.write(line + "\n", to: path, O_APPEND) {
      throw UsageError(
        "\(path): the history cannot be kept: \(String(cString: strerror(code))); "
          + "check that you may write there, or set ASK_NO_HISTORY=1")
    }
  }

  private static func content(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the errno that kept it from being written.
  private static func write(_ text: String, to path: String, _ flag: Int32) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o600)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    // Also where the file was there before with other permissions.
    guard fchmod(descriptor, 0o600) == 0 else { return errno }
    return Output.write(text, to: descriptor)
  }
}
