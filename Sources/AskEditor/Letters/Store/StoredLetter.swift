/// A letter that is kept, with all its files read.
public struct StoredLetter: Equatable, Sendable {
  public let id: LetterID
  public var record: LetterRecord
  /// As it came in, with the headers that matter.
  public let text: LetterText
  /// The reader's own words with stand-ins.
  public let redacted: String
  /// The same as the editor changed it; nil where nobody did.
  public let edited: String?
  /// The subject of a mail with stand-ins; nil without one.
  public let subject: String?
  public let findings: [StoredFinding]

  /// What goes on to posts and questions.
  package var working: String { edited ?? redacted }
}

/// A line of `findings.tsv`.
public struct StoredFinding: Equatable, Sendable {
  public let line: Int
  public let kind: String
  /// Nil for what was left in the text.
  public let standIn: String?
  public let isCertain: Bool
  public let text: String

  package init(_ finding: RedactionFinding) {
    line = finding.line
    kind = finding.kind.rawValue
    standIn = finding.standIn
    isCertain = finding.isCertain
    text = PlainText.oneLine(finding.text)
  }

  package init?(_ row: Substring) {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 5, let line = Int(cells[0]) else { return nil }
    self.line = line
    kind = cells[1]
    standIn = cells[2] == "-" ? nil : cells[2]
    isCertain = cells[3] == "sure"
    text = cells[4]
  }

  package var row: String {
    [String(line), kind, standIn ?? "-", isCertain ? "sure" : "unsure", text].joined(separator: "\t")
  }
}
