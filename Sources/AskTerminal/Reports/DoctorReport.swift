public import AskSearch

/// What `ask doctor` found, for reading.
public struct DoctorReport: Equatable, Sendable {
  private let findings: [Finding]

  /// - Parameter findings: in the order to show.
  public init(_ findings: [Finding]) {
    self.findings = findings
  }

  /// A line or two a finding, and a last line that says whether all is well.
  public func text(on screen: Screen) -> String {
    let width = screen.measure
    let subjects = findings.map { StyledText($0.subject).columns }.max() ?? 0
    var lines: [StyledText] = []
    for finding in findings {
      let subject = StyledText(finding.subject, .title).padded(to: subjects)
      let margin = "problem".count + 2 + subjects + 2
      let rest = StyledText.spaces(margin > width / 3 ? 4 : margin)
      let word = finding.state == .ok ? StyledText("ok", .good) : StyledText("problem", .bad)
      let first = word.padded(to: "problem".count) + .spaces(2) + subject + .spaces(2)
      lines += StyledText(finding.message).wrapped(to: width, first: first, rest: rest)
      if case .problem(let remedy) = finding.state {
        lines += StyledText(remedy, .warning).wrapped(to: width, first: rest, rest: rest)
      }
    }
    if !findings.isEmpty { lines.append(StyledText()) }
    lines.append(verdict)
    return screen.text(lines)
  }

  private var verdict: StyledText {
    let problems = findings.count { $0.state != .ok }
    switch problems {
    case 0: return StyledText("No problem found.", .good)
    case 1: return StyledText("1 problem found.", .bad)
    default: return StyledText("\(problems) problems found.", .bad)
    }
  }
}
