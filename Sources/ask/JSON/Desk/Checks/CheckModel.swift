import AskCorpus
import AskEditor

/// `ask check --json`.
struct CheckModel: JSONModel {
  struct Item: Encodable {
    let path: String
    let line: Int
    /// In Unicode scalars.
    let column: Int
    let rule: String
    let severity: String
    let message: String
    /// Whether `--fix` mends it.
    let fixable: Bool

    init(_ finding: CheckFinding) {
      path = finding.path
      line = finding.line
      column = finding.column
      rule = finding.rule
      severity = finding.severity.rawValue
      message = finding.message
      fixable = !finding.fix.isEmpty
    }
  }

  struct Mended: Encodable {
    struct Change: Encodable {
      let line: Int
      let old, new: String
    }

    let path: String
    let findings: [Item]
    let changes: [Change]
  }

  let schema = 1
  let posts: Int
  let findings: [Item]
  let errors, warnings: Int
  /// Rules that were not applied.
  let skipped: [String]
  /// What `--fix` mended, or would have with `--dry-run`; absent without `--fix`.
  let mended: [Mended]?

  init(_ report: CheckReport, isMending: Bool) {
    posts = report.posts
    findings = report.findings.map(Item.init)
    errors = report.findings.count { $0.severity == .error }
    warnings = report.findings.count - errors
    skipped = report.skipped
    mended =
      isMending
      ? report.mended.map { file in
        Mended(
          path: file.path, findings: file.findings.map(Item.init),
          changes: file.changes.map { .init(line: $0.line, old: $0.old, new: $0.new) })
      } : nil
  }
}
