import AskCorpus
import AskEval
import AskSearch

/// What is measured: a set in a folder, or the column by its own judgements.
struct EvaluationSource {
  let set: JudgedSet
  /// Nil where the set does not say.
  let groups: QueryGroups?
  let whole: [PostName: Post]
  /// What is measured lies here.
  let folder: String
  /// The half of the column's own judgements.
  let half: String?
  /// What the column's network learns from beside its posts: the development half, where the test half is measured.
  let learnt: [JudgedQuestion]

  /// What the column's questions are told apart by in a report.
  private static let keys = ["area", "register"]

  init(dir: String?, half: String?, options: CommonOptions) throws {
    if let dir {
      guard half == nil else {
        throw UsageError("--half is for the column's own judgements; leave it or \(dir) out")
      }
      set = try JudgedSet(folder: dir)
      folder = dir
      groups = nil
      whole = [:]
      self.half = nil
      learnt = []
      return
    }
    let name = half ?? Half.development.rawValue
    guard let halves = name == "all" ? Set(Half.allCases) : Half(rawValue: name).map({ [$0] }) else {
      throw UsageError("--half \(name) is not there; give development, test or all")
    }
    let column = try Place(options).column()
    folder = column.corpus.root
    guard let judgements = try Judgements(of: column.corpus) else {
      throw UsageError(
        "this column has no judgements of its own: there is no judgements/ in \(column.corpus.name)/; name a folder "
          + "with corpus.jsonl, queries.jsonl and qrels.tsv: ask eval DIR")
    }
    let posts = try OwnPosts(column.corpus)
    (set, groups) = try judgements.set(
      of: halves, posts: posts.judged,
      name: name == "all" ? "judgements, both halves" : "judgements, \(name) half")
    whole = posts.whole
    self.half = name
    learnt = halves == [.test] ? JudgedQuestion.all(of: judgements, half: .development) : []
  }

  /// The measured queries by area and by register; none for a set in a folder.
  func slices(of measured: [QueryID]) -> [EvaluationReport.Slice] {
    guard half != nil else { return [] }
    let metadata = Dictionary(uniqueKeysWithValues: set.queries.map { ($0.id, $0.metadata) })
    return Self.keys.flatMap { key in
      Dictionary(grouping: measured) { metadata[$0]?[key] ?? "" }
        .map { EvaluationReport.Slice(key: key, value: $0, queries: $1) }
        .sorted { $0.value < $1.value }
    }
  }
}
