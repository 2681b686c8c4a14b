package import AskCorpus
package import AskSearch

/// What `ask publish` did, or would do.
package struct Publication: Equatable, Sendable {
  package enum Outcome: String, Equatable, Sendable {
    /// No draft is ready, and the index says what the posts say.
    case nothing
    case published
    /// In spite of objections.
    case forced
    case blocked
    /// Drafts that are to be published cannot be; nothing was built.
    case refused
  }

  /// A new post that its own title does not find first.
  package struct HardToFind: Equatable, Sendable {
    package let post: String
    /// From 1; nil when it is not found.
    package let rank: Int?
  }

  package var outcome = Outcome.nothing
  package var isDryRun = false
  /// The drafts as the posts that they become.
  package var posts: [Post] = []
  /// Why drafts cannot be published.
  package var problems: [PostError] = []
  /// Messages about drafts whose `ready` says neither yes nor no.
  package var unclear: [String] = []
  /// What was built; nil where nothing was.
  package var report: BuildReport?
  /// The generation that was in force, such as `0007`; nil for a first one.
  package var previous: String?
  package var comparison: GateComparison?
  /// Why there is no comparison, where something was built.
  package var withoutComparison: String?
  package var objections: [GateObjection] = []
  package var hardToFind: [HardToFind] = []
  /// Files that were to be changed, and that were left as they are.
  package var left: [LeftFile] = []

  package init() {}
}

/// How far a publication is.
package enum PublishProgress {
  case building(BuildProgress)
  case comparing(done: Int, of: Int)
}
