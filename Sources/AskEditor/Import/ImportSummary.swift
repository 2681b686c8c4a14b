/// What became of each item of a source.
public struct ImportSummary: Equatable, Sendable {
  /// An item or file with something to say about it.
  public struct Note: Equatable, Sendable {
    /// `path`, `path:line` or `path@byte`.
    public let place: String
    public let reason: String

    public init(place: String, reason: String) {
      self.place = place
      self.reason = reason
    }
  }

  /// How far a source that broke off was read.
  public struct Break: Equatable, Sendable {
    public let place: String
    /// In the source.
    public let byte: Int64
    public let reason: String
  }

  /// Longest list that is kept; what is over it is only counted.
  public static let maxNotes = 10_000

  public internal(set) var kind: ImportKind
  public internal(set) var name: String
  /// Files that are new, that were written anew, and that say already what the source says.
  public internal(set) var imported = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  /// Drafts among those that were imported or updated.
  public internal(set) var drafts = 0
  /// Files that an editor has changed or removed, and whose items are as they were.
  public internal(set) var edited = 0
  public internal(set) var removed = 0
  /// Files of the target, by their names in it, that stayed although their items have changed: an editor has them in
  /// hand, or the source broke off. Also files in the way of new ones.
  public internal(set) var kept: [Note] = []
  public internal(set) var keptCount = 0
  /// Items that could not be read or written.
  public internal(set) var skipped: [Note] = []
  public internal(set) var skippedCount = 0
  /// What is no post of its own, counted by what it is.
  public internal(set) var leftOut: [String: Int] = [:]
  /// Names of files whose item is no more in the source; they stay.
  public internal(set) var gone: [String] = []
  public internal(set) var goneCount = 0
  /// Front matter that has no place in the house form, by key.
  public internal(set) var droppedKeys: [String: Int] = [:]
  public internal(set) var broken: Break?
  public internal(set) var isInterrupted = false

  init(kind: ImportKind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// Whether all of the source is in the target as the source has it.
  public var isClean: Bool { keptCount == 0 && skippedCount == 0 && broken == nil && !isInterrupted }

  mutating func skip(_ place: String, _ reason: String) {
    skippedCount += 1
    if skipped.count < Self.maxNotes { skipped.append(Note(place: place, reason: reason)) }
  }

  mutating func keep(_ place: String, _ reason: String) {
    keptCount += 1
    if kept.count < Self.maxNotes { kept.append(Note(place: place, reason: reason)) }
  }

  mutating func leaveOut(_ what: String, _ count: Int = 1) {
    if count > 0 { leftOut[what, default: 0] += count }
  }
}
