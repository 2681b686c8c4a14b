internal import Glibc

/// What `ask.toml` beside the corpus says.
public struct Settings: Equatable, Sendable {
  /// The language whose stems the index uses, by the name Snowball gives it.
  public var language = "english"

  /// From this confidence on an answer counts as `answered`, and from that on as `maybe`, in 0...1; nil for what was
  /// fitted.
  public var answeredFrom: Double?
  public var maybeFrom: Double?

  /// Rules of `ask check` that are switched off for the whole column, with the reason that is given.
  public var checksOff: [String: String] = [:]
  /// Line of the table that does so.
  public private(set) var checksLine = 1

  /// Every setting there is, sorted.
  public static let keys = ["check.RULE", "confidence.answered", "confidence.maybe", "language"]

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
      case "check": try readChecks(entry, path: path)
      case "confidence": try readConfidence(entry, path: path)
      default:
        throw PostError(
          path: path, line: entry.line, reason: .unknownSetting(entry.key, known: Settings.keys))
      }
    }
  }

  /// The table `[check]`; which rules there are is not known here.
  private mutating func readChecks(_ entry: FrontMatter.Entry, path: String) throws(PostError) {
    guard case .table(let pairs) = entry.value else {
      throw PostError(
        path: path, line: entry.line,
        reason: .wrongType(key: entry.key, expected: "a table", found: entry.value.kindName))
    }
    checksLine = entry.line
    for (rule, reason) in pairs {
      guard case .text(let text) = reason else {
        throw PostError(
          path: path, line: entry.line,
          reason: .wrongType(key: "check.\(rule)", expected: "a reason", found: reason.kindName))
      }
      checksOff[rule] = text
    }
  }

  /// The table `[confidence]`.
  private mutating func readConfidence(_ entry: FrontMatter.Entry, path: String) throws(PostError) {
    guard case .table(let pairs) = entry.value else {
      throw PostError(
        path: path, line: entry.line,
        reason: .wrongType(key: entry.key, expected: "a table", found: entry.value.kindName))
    }
    for (key, value) in pairs {
      let name = "confidence.\(key)"
      guard Settings.keys.contains(name) else {
        throw PostError(path: path, line: entry.line, reason: .unknownSetting(name, known: Settings.keys))
      }
      guard case .text(let text) = value, let share = Double(text), (0...1).contains(share) else {
        throw PostError(path: path, line: entry.line, reason: .notAShare(key: name))
      }
      if key == "answered" { answeredFrom = share } else { maybeFrom = share }
    }
    if let answered = answeredFrom, let maybe = maybeFrom, maybe > answered {
      throw PostError(path: path, line: entry.line, reason: .thresholdsCross)
    }
  }
}
