package import AskEditor
import AskSearch

/// What a rollback brought back.
package struct RollbackView: Sendable {
  private let report: Rollback.Report

  package init(_ report: Rollback.Report) {
    self.report = report
  }

  /// The generation, then the files that changed.
  package func text(on screen: Screen) -> String {
    let width = screen.measure
    let head =
      report.generation.map { "Rolled back to generation \(report.to), which is now generation \($0)." }
      ?? "Would roll back from generation \(report.from) to \(report.to)."
    var lines = StyledText(head, report.generation == nil ? .heading : .good).wrapped(to: width)
    for path in report.restored { lines.append(StyledText("  as it was    ") + StyledText(path, .verbatim)) }
    for post in report.unpublished {
      lines.append(StyledText("  draft again  ") + StyledText(post, .verbatim))
    }
    if report.restored.isEmpty, report.unpublished.isEmpty {
      lines.append(StyledText("  no file of the corpus changes", .meta))
    }
    if let commit = report.commit {
      lines += StyledText(
        "The corpus was at commit \(commit.id.prefix(10))\(commit.isDirty ? "+" : "") then; commit the files above "
          + "to keep git in step.", .meta
      ).wrapped(to: width)
    }
    if let generation = report.generation {
      lines += StyledText("`ask rollback` again brings \(report.from) back in place of \(generation).", .meta)
        .wrapped(to: width)
    }
    return screen.text(lines)
  }
}
