package import AskCorpus
package import AskEditor

/// Letters with age and state.
package struct LetterListView: Sendable {
  package struct Row: Sendable {
    package let id: LetterID
    package let record: LetterRecord
    /// Its first question, redacted.
    package let question: String
    /// Whether it is past the time that letters are kept.
    package let isPast: Bool

    package init(id: LetterID, record: LetterRecord, question: String, isPast: Bool) {
      self.id = id
      self.record = record
      self.question = question
      self.isPast = isPast
    }
  }

  private let rows: [Row]
  private let keepDays: Int?
  private let today: CalendarDate

  package init(_ rows: [Row], keepDays: Int?, today: CalendarDate) {
    self.rows = rows
    self.keepDays = keepDays
    self.today = today
  }

  /// One line a letter, then which of them are past their time.
  package func text(on screen: Screen) -> String {
    guard !rows.isEmpty else { return screen.text([StyledText("No letter matches.")]) }
    let cells = rows.map { row in
      [
        StyledText(row.id.rawValue, .code),
        StyledText(row.record.state.rawValue, row.record.state == .new ? .warning : .meta),
        StyledText(Age.text(from: row.record.received, to: today), .meta),
        StyledText("\(row.record.words) words", .meta), StyledText(row.question),
      ]
    }
    var lines = FindingsView.aligned(cells).map { $0.truncated(to: max(20, screen.columns)) }
    lines += [StyledText(), StyledText(rows.count == 1 ? "1 letter" : "\(rows.count) letters", .meta)]
    let past = rows.filter(\.isPast).map(\.id.rawValue)
    if let keepDays, !past.isEmpty {
      lines += StyledText(
        "Past \(keepDays) days (letters.keep-days): \(past.joined(separator: ", ")); erase with: "
          + "ask letter forget --old", .warning
      ).wrapped(to: screen.measure)
    }
    return screen.text(lines)
  }
}
