public import AskCorpus
import AskEval
public import AskSearch
import AskText

/// Checks a column: asks what rules need to know, and applies them to its posts, which are read once.
public struct ColumnCheck {
  public struct Options: Sendable {
    public var today: CalendarDate
    /// Paths of the posts to check; nil for all, and for the files beside them.
    public var only: Set<String>?
    /// Paths of drafts that are checked as if they said `ready: true`.
    public var asReady: Set<String> = []
    /// What became of the column's addresses; nil when none was tried.
    package var links: [String: LinkState]?

    public init(today: CalendarDate) {
      self.today = today
    }
  }

  let column: Column
  let read: CheckedColumn
  public var options: Options
  private let run: CheckRun
  private let progress: (_ done: Int, _ of: Int) throws -> Void

  /// - Parameter progress: called while asked-as lines are asked.
  public init(
    _ column: Column, options: Options,
    progress: @escaping (_ done: Int, _ of: Int) throws -> Void = { _, _ in }
  ) {
    self.column = column
    self.options = options
    self.progress = progress
    read = CheckedColumn(column)
    run = CheckRun(
      CheckRule.all, known: Set(CheckRule.all.map(\.id)), off: Set(column.settings.checksOff.keys))
  }

  /// Everything that is found.
  ///
  /// - Parameter engine: answers asked-as lines; nil to leave out what needs an index.
  /// - Throws: `SearchError` when the index is damaged, or Ctrl-C was pressed.
  public func report(_ engine: SearchEngine?) throws -> CheckReport {
    let facts = try facts(engine)
    var findings = read.unread.compactMap { run.finding($0.error, by: .noPost, source: $0.source) }
    findings += run.succession(of: read.posts)
    var unready = 0
    for post in read.posts where options.only?.contains(post.path) ?? true {
      findings += self.findings(in: post, facts)
      if post.isHouseForm, !asAsked(post).isFinished { unready += 1 }
    }
    if let only = options.only {
      findings.removeAll { !only.contains($0.path) }
    } else {
      findings += run.findings(
        ofSwitches: column.settings.checksOff, path: "../ask.toml")
      findings += editorsFiles()
    }
    var report = CheckReport(
      findings: findings.sorted(), posts: options.only?.count ?? read.posts.count + read.unread.count)
    report.unready = unready
    if engine == nil { report.skipped.append(CheckRule.askedAsElsewhere.id) }
    if options.links == nil { report.skipped += CheckRule.linkStates.map(\.id) }
    return report
  }

  /// Findings of one version of one post.
  func findings(in post: CheckedPost, _ facts: ColumnFacts) -> [CheckFinding] {
    run.findings(in: asAsked(post), facts)
  }

  private func asAsked(_ post: CheckedPost) -> CheckedPost {
    var post = post
    post.isCheckedAsReady = options.asReady.contains(post.path)
    return post
  }

  /// The finding that a file is no post; nil where the rule is off.
  func finding(_ error: PostError, source: [UInt8]) -> CheckFinding? {
    run.finding(error, by: .noPost, source: source)
  }

  /// - Parameter judges: whether to compare asked-as lines with the judged questions, which no fix needs.
  func facts(_ engine: SearchEngine?, judges: Bool = true) throws -> ColumnFacts {
    let files = CurationFiles(in: column.corpus, pathPrefix: "")
    let tags = Tags(in: column.corpus, pathPrefix: "").entries.map(\.name)
    var facts = ColumnFacts(
      of: read.posts, today: options.today, isEnglish: column.settings.language == "english",
      tags: tags.isEmpty ? nil : Set(tags),
      abbreviations: Set(
        (files.synonyms?.entries ?? []).flatMap { $0.words + $0.also }.map { $0.uppercased() }))
    facts.links = options.links ?? [:]
    facts.unread = Set(read.unread.map(\.error.path))
    let asked = read.posts.filter { options.only?.contains($0.path) ?? true }
    if judges, let judgements, let language = try? column.settings.stemmingLanguage {
      let judged = JudgedWords(judgements, language: language)
      for line in Set(asked.flatMap(\.post.askedAs)) { facts.judged[line] = judged.question(near: line) }
    }
    if let engine {
      var asking = SearchEngine.Options()
      asking.curation = try engine.curation(files)
      let better = BetterAnswers(engine, options: asking, language: engine.language)
      facts.answeredBetter = try better.find(in: asked, of: read.posts, facts, progress: progress)
    }
    return facts
  }

  private var judgements: Judgements? {
    (try? Judgements(of: column.corpus)) ?? nil
  }

  /// What is wrong with tags, synonyms, pins and judgements.
  private func editorsFiles() -> [CheckFinding] {
    var findings = Tags(in: column.corpus, pathPrefix: "").problems.compactMap {
      run.finding($0, by: .tagsFile)
    }
    let files = CurationFiles(in: column.corpus, pathPrefix: "")
    if let language = try? column.settings.stemmingLanguage {
      findings += files.problems(in: read.posts.map(\.post), language: language).compactMap {
        run.finding($0, by: .curation)
      }
    }
    return findings + JudgementsCheck(column.corpus, ids: read.ids).findings(run)
  }
}
