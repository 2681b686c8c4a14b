internal import Glibc

/// What `ask.toml` beside the corpus says.
public struct Settings: Equatable, Sendable {
  /// The language whose stems the index uses, by the name Snowball gives it.
  public var language = "english"

  /// Every setting there is, sorted.
  public static let keys = ["language"]

  private static let maxBytes = 64 << 10

  public init() {}

  /// The settings that the file at `path` makes; all others, and all when there is no such file, have their
  /// default.
  ///
  /// - Throws: `PostError` for a file that cannot be read, is not TOML, or has a key that is no setting or a value
  ///   of the wrong type.
  public init(contentsOf path: String) throws(PostError) {
    guard SystemFile.status(of: path, followingLinks: true) != nil || errno != ENOENT else {
      self.init()
      return
    }
    let bytes = try SystemFile.bytes(of: path, inside: nil, path: path, limit: Settings.maxBytes)
    try self.init(toml: bytes, path: path)
  }

  /// The settings that `bytes` make.
  ///
  /// - Parameter path: stands in errors.
  public init(toml bytes: [UInt8], path: String) throws(PostError) {
    self.init()
    guard bytes.contains(where: { !isWhitespace($0) }) else { return }
    let source = try SourceText(bytes, path: path)
    let content = try FrontMatter(toml: source.bytes[...], line: 1, path: path, format: "TOML")
    for entry in content.entries {
      switch entry.key {
      case "language":
        guard case .text(let value) = entry.value else {
          throw PostError(
            path: path, line: entry.line,
            reason: .wrongType(key: "language", expected: "text", found: entry.value.kindName))
        }
        guard !value.isEmpty else {
          throw PostError(path: path, line: entry.line, reason: .emptyValue(key: "language"))
        }
        language = value
      default:
        throw PostError(
          path: path, line: entry.line, reason: .unknownSetting(entry.key, known: Settings.keys))
      }
    }
  }
}
