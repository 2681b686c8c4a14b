import AskCorpus
public import AskEditor

/// What `ask check` found, one line each, for people and for editors that jump to `path:line:column`.
public struct CheckView: Equatable, Sendable {
  private let report: CheckReport
  private let isDryRun: Bool

  /// - Parameter isDryRun: whether what was mended was not written.
  public init(_ report: CheckReport, isDryRun: Bool = false) {
    self.report = report
    self.isDryRun = isDryRun
  }

  /// Lines are not wrapped: programs read them too.
  public func text(on screen: Screen) -> String {
    var lines = report.mended.flatMap(mended)
    if !lines.isEmpty { lines.append(StyledText()) }
    lines += report.findings.map { finding in
      StyledText("\(finding.path):\(finding.line):\(finding.column): ", .verbatim)
        + StyledText("\(finding.rule): ", finding.severity == .error ? .bad : .warning)
        + StyledText(finding.message)
    }
    return screen.text(lines)
  }

  /// How many there are, for stderr.
  public var summary: String {
    let looked = Self.count(report.posts, "post")
    let errors = report.findings.count { $0.severity == .error }
    var summary = looked + ": "
    if report.findings.isEmpty {
      summary += "nothing found"
    } else {
      summary += Self.count(errors, "error") + ", " + Self.count(report.findings.count - errors, "warning")
      let fixable = report.findings.count { !$0.fix.isEmpty }
      if fixable > 0 { summary += "; `ask check --fix` mends \(fixable)" }
    }
    if !report.mended.isEmpty {
      let mended = report.mended.reduce(0) { $0 + $1.findings.count }
      summary += isDryRun ? "; \(mended) would be mended, nothing was written" : "; \(mended) mended"
    }
    if report.unready > 0 {
      summary +=
        "; \(Self.count(report.unready, "draft")) left alone, not being ready (a draft that is named is checked as one)"
    }
    return summary
  }

  private func mended(_ file: CheckReport.Mended) -> [StyledText] {
    var lines = file.findings.map { finding in
      StyledText("\(finding.path):\(finding.line):\(finding.column): ", .verbatim)
        + StyledText(isDryRun ? "would mend " : "mended ", .good)
        + StyledText("\(finding.rule): \(finding.message)")
    }
    for change in file.changes {
      lines.append(StyledText("    \(change.line) - ", .meta) + StyledText(Self.visible(change.old), .bad))
      lines.append(StyledText("    \(change.line) + ", .meta) + StyledText(Self.visible(change.new), .good))
    }
    return lines
  }

  /// With a mark at the end where the line ends in a space.
  private static func visible(_ line: String) -> String {
    line.hasSuffix(" ") || line.hasSuffix("\t") ? line + "$" : line
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
