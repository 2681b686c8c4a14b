/// One thing that `ask check` looks for.
///
/// A rule is a value in a file of its own and stands in one list; its documentation and its tests are made of what
/// it says here.
public struct CheckRule: Sendable {
  /// A place in a post, and what is wrong there.
  package struct Mark {
    /// Of the post's file.
    package let offset: Int
    package let message: String
    package var fix: [CheckEdit] = []

    package init(at offset: Int, _ message: String, fix: [CheckEdit] = []) {
      self.offset = offset
      self.message = message
      self.fix = fix
    }
  }

  /// Which posts a rule looks at.
  package enum Scope: Sendable {
    /// Those of other blogs too.
    case everyPost
    /// Those in the house form, drafts included.
    case houseForm
    /// Those in the house form that readers see, or are about to: published, `ready: true`, or named to be checked.
    case finishedPost
    /// None: what it reports comes from whoever reads the files.
    case files
  }

  /// In kebab case; what findings, switches and the documentation call it.
  public let id: String
  public let severity: CheckSeverity
  package let scope: Scope
  /// What is found, in one clause.
  public let summary: String
  /// Why that is worth an editor's time, and where the rule does not hold.
  public let why: String
  /// What `--fix` does about it; nil when that takes an editor.
  public let repair: String?
  public let example: CheckExample
  package let find: @Sendable (CheckedPost, ColumnFacts) -> [Mark]

  package init(
    _ id: String, _ severity: CheckSeverity, in scope: Scope, summary: String, why: String,
    repair: String? = nil, example: CheckExample,
    find: @escaping @Sendable (CheckedPost, ColumnFacts) -> [Mark] = { _, _ in [] }
  ) {
    self.id = id
    self.severity = severity
    self.scope = scope
    self.summary = summary
    self.why = why
    self.repair = repair
    self.example = example
    self.find = find
  }

  func applies(to post: CheckedPost) -> Bool {
    switch scope {
    case .everyPost: true
    case .houseForm: post.isHouseForm
    case .finishedPost: post.isHouseForm && post.isFinished
    case .files: false
    }
  }
}

/// A file that breaks a rule, and one that does not, in the documentation and in a test.
public struct CheckExample: Sendable {
  /// Path of the file in a corpus.
  public let path: String
  public let bad, good: String
  /// Other files, by path, that matter to it.
  public let beside: [String: String]
  /// The day on which the bad one is bad; nil when any will do.
  package let today: CalendarDate?
  /// What becomes of addresses, for rules that try them.
  package let links: [String: LinkState]

  package init(
    path: String = "post.md", bad: String, good: String, beside: [String: String] = [:],
    today: CalendarDate? = nil, links: [String: LinkState] = [:]
  ) {
    self.path = path
    self.bad = bad
    self.good = good
    self.beside = beside
    self.today = today
    self.links = links
  }
}
