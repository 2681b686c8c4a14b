/// What an export wrote.
public struct ExportSummary: Equatable, Sendable {
  public let posts: Int
  /// Of a judged set; 0 for other kinds.
  public var queries = 0
  public var judgements = 0
  public var written = 0
  public var unchanged = 0
  /// Files of an earlier export that this one has no more.
  public var removed = 0

  public init(posts: Int) {
    self.posts = posts
  }
}
