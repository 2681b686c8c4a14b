import AskEditor

/// What redaction found in a letter, a line each, and what it left for an editor to look at.
struct FindingsView {
  private let findings: [StoredFinding]

  init(_ findings: [StoredFinding]) {
    self.findings = findings
  }

  func lines(to width: Int) -> [StyledText] {
    guard !findings.isEmpty else {
      return StyledText("Redaction found nothing; that does not say that there is nothing.", .warning)
        .wrapped(to: width)
    }
    let rows = findings.map { finding in
      [
        StyledText("\(finding.line)", .meta), StyledText(finding.kind),
        StyledText(finding.text).truncated(to: 40),
        StyledText(finding.standIn ?? "left in the text", finding.standIn == nil ? .warning : .code),
        finding.isCertain ? StyledText() : StyledText("unsure", .warning),
      ]
    }
    let head = ["line", "what", "found", "in its place", ""].map { StyledText($0, .heading) }
    let lines = Self.aligned([head] + rows)
    let note = StyledText(
      "Rules found these, and rules do not find all: read the redacted text before it goes on.", .warning)
    return lines.map { $0.columns > width ? $0.truncated(to: width) : $0 } + note.wrapped(to: width)
  }

  private static let gap = 2

  /// In columns, the last of each row as it is.
  static func aligned(_ rows: [[StyledText]]) -> [StyledText] {
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].columns : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = StyledText()
      for (column, cell) in row.enumerated() {
        line.append(column == row.count - 1 ? cell : cell.padded(to: widths[column] + gap))
      }
      return line
    }
  }
}
