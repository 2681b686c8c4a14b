import AskEditor

/// `ask export --json`.
struct ExportModel: JSONModel {
  let schema = 1
  let kind, place: String
  let posts, drafts, queries, judgements, written, unchanged, removed: Int
  let problems: [String]

  init(_ summary: ExportSummary, kind: String, place: String, drafts: Int, problems: [String]) {
    self.kind = kind
    self.place = place
    posts = summary.posts
    self.drafts = drafts
    queries = summary.queries
    judgements = summary.judgements
    written = summary.written
    unchanged = summary.unchanged
    removed = summary.removed
    self.problems = problems
  }
}
