import AskCorpus
import AskSearch

/// What drafts must pass before they are published, beside being posts: no error of `ask check`, where the column's
/// settings ask for that.
enum DraftChecks {
  /// - Throws: what a check throws.
  static func problems(
    of drafts: [ReadyDraft], in column: Column, today: CalendarDate
  ) throws -> [PostError] {
    guard column.settings.publish.isChecked, !drafts.isEmpty else { return [] }
    var options = ColumnCheck.Options(today: today)
    options.only = Set(drafts.map(\.path))
    // One that is named need not say that it is ready.
    options.asReady = Set(drafts.map(\.path))
    return try ColumnCheck(column, options: options).report(nil).findings
      .filter { $0.severity == .error }
      .map { finding in
        PostError(
          path: column.pathPrefix + finding.path, line: finding.line, column: finding.column,
          reason: .found(rule: finding.rule, message: finding.message))
      }
  }
}
