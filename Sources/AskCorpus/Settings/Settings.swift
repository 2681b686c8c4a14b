internal import Glibc

/// What `ask.toml` beside the corpus says.
public struct Settings: Equatable, Sendable {
  /// The language whose stems the index uses, by the name Snowball gives it.
  public var language = "english"

  /// From this confidence on an answer counts as `answered`, and from that on as `maybe`, in 0...1; nil for what was
  /// fitted.
  public var answeredFrom: Double?
  public var maybeFrom: Double?

  /// Days after which an answered or closed letter is to be erased; nil for never.
  public var letterDays: Int?

  /// Whether readers' questions are noted, redacted, for `ask gaps`, and how many days each is kept.
  public var logsQueries = false
  public var queryDays = 90

  /// How posts are published.
  public var publish = PublishSettings()

  /// Rules of `ask check` that are switched off for the whole column, by their ids.
  public var checksOff: [String: CheckOff] = [:]

  /// Every table there is. A new one has a file `Settings+Name.swift` with its section, and a line here.
  static let sections: [SettingsSection] = [
    .topLevel,
    .check,
    .confidence,
    .letters,
    .publish,
    .queries,
  ]

  /// Every setting there is, sorted.
  public static let keys = sections.flatMap { section in section.keys.map(section.fullName) }.sorted()

  private static let maxBytes = 64 << 10

  public init() {}

  /// The settings that the file at `path` makes; all others, and all when there is no such file, have their
  /// default.
  ///
  /// - Throws: `PostError` for a file that cannot be read, is not TOML, or has a key that is no setting or a value
  ///   of the wrong type.
  public init(contentsOf path: String) throws(PostError) {
    // A link that leads nowhere is there, and is said.
    guard SystemFile.status(of: path, followingLinks: false) != nil || errno != ENOENT else {
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
    let document = try TOMLDocument(source.bytes[...], line: 1, path: path, format: "TOML")
    for section in Settings.sections {
      guard let table = try SettingsTable(section, in: document, path: path) else { continue }
      try section.read(table, &self)
    }
  }
}
