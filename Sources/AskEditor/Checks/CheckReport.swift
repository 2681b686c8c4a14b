public import AskCorpus

/// What `ask check` found, and what it mended.
public struct CheckReport: Equatable, Sendable {
  /// A file that was mended, or would be.
  public struct Mended: Equatable, Sendable {
    /// A line that changed, without its end.
    public struct Change: Equatable, Sendable {
      /// Of the old file, from 1.
      public let line: Int
      public let old, new: String
    }

    public let path: String
    /// What was found there and is no more.
    public let findings: [CheckFinding]
    public let changes: [Change]
  }

  /// Sorted by path, line, column and rule; paths relative to the corpus.
  public internal(set) var findings: [CheckFinding]
  /// How many files were looked at.
  public internal(set) var posts: Int
  /// Drafts in the house form that are not ready, to which not every rule was applied.
  public internal(set) var unready = 0
  /// Ids of rules that were not applied, for want of an index or of `--online`.
  public internal(set) var skipped: [String] = []
  public internal(set) var mended: [Mended] = []

  package init(findings: [CheckFinding], posts: Int) {
    self.findings = findings
    self.posts = posts
  }
}
