public import AskCorpus

/// Which posts may answer at all; applied before any list is cut.
public struct Filter: Equatable, Sendable {
  /// A post needs every one of them, compared without case.
  public var tags: [String] = []
  /// Compared without case.
  public var author: String?
  /// Bounds of the day of publication, both included. A post without a date passes only when neither is set.
  public var since: CalendarDate?
  public var until: CalendarDate?
  public var includesDrafts = false

  public init() {}

  /// Whether every published post passes.
  package var isEmpty: Bool { tags.isEmpty && author == nil && since == nil && until == nil }
}
