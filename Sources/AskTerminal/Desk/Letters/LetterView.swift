package import AskCorpus
package import AskEditor

/// A letter as an editor reads it: the original with its lines numbered, what was found in it, and what goes on.
package struct LetterView: Sendable {
  private let letter: StoredLetter
  private let measure: EditMeasure?
  private let today: CalendarDate

  package init(_ letter: StoredLetter, measure: EditMeasure?, today: CalendarDate) {
    self.letter = letter
    self.measure = measure
    self.today = today
  }

  package func text(on screen: Screen) -> String {
    let width = screen.measure
    var lines = [head]
    for note in letter.record.notes { lines += StyledText(note, .warning).wrapped(to: width) }
    if !letter.record.leftOut.isEmpty {
      lines += StyledText("Left out: " + letter.record.leftOut.joined(separator: ", "), .meta).wrapped(
        to: width)
    }
    if let reason = letter.record.reason {
      lines += StyledText("Closed: \(reason)", .meta).wrapped(to: width)
    }
    lines +=
      [StyledText(), StyledText("The letter; nothing of this goes on", .heading)] + original(to: width)
    lines += [StyledText()] + FindingsView(letter.findings).lines(to: width)
    let title = letter.edited == nil ? "Redacted" : "Redacted, and edited by you"
    lines += [StyledText(), StyledText(title, .heading)]
    for line in letter.working.trimmed().split(separator: "\n", omittingEmptySubsequences: false) {
      lines += line.isEmpty ? [StyledText()] : StyledText(line).wrapped(to: width)
    }
    if let measure { lines += [StyledText()] + EditMeasureView(measure).lines(to: width) }
    return screen.text(lines)
  }

  private var head: StyledText {
    let state = letter.record.state
    return StyledText(letter.id.rawValue, .code) + StyledText("  ")
      + StyledText(state.rawValue, state == .new ? .warning : .good)
      + StyledText("  received \(Age.text(from: letter.record.received, to: today))", .meta)
  }

  /// Lines that are no part of the question are said to be so.
  private func original(to width: Int) -> [StyledText] {
    var numbered: [StyledText] = []
    var lines = letter.text.lines
    while lines.last?.text.isEmpty == true { lines.removeLast() }
    let margin = "\(lines.count)".count + 2
    for (index, line) in lines.enumerated() {
      let number = StyledText("\(index + 1)", .meta).padded(to: margin)
      let mark = line.aside.map { StyledText("\($0.rawValue) │ ", .meta) } ?? StyledText()
      let text = StyledText(line.text, line.aside == nil ? .body : .meta)
      numbered +=
        line.text.isEmpty
        ? [number] : text.wrapped(to: width, first: number + mark, rest: .spaces(margin))
    }
    return numbered
  }
}
