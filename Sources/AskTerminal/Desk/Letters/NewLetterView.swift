package import AskEditor

/// A letter that has just been taken in.
package struct NewLetterView: Sendable {
  private let letter: StoredLetter
  private let options: [String]

  /// - Parameter options: as for `AnswerPageView`, and where the letters are.
  package init(_ letter: StoredLetter, options: [String]) {
    self.letter = letter
    self.options = options
  }

  package func text(on screen: Screen) -> String {
    let width = screen.measure
    var lines = [head]
    for note in letter.record.notes { lines += StyledText(note, .warning).wrapped(to: width) }
    if !letter.record.leftOut.isEmpty {
      lines += StyledText("Left out: " + letter.record.leftOut.joined(separator: ", "), .meta).wrapped(
        to: width)
    }
    lines.append(StyledText())
    lines += FindingsView(letter.findings).lines(to: width)
    lines.append(StyledText())
    let next = ["show", "draft"].map { command in
      let words = ["ask", "letter", command, letter.id.rawValue] + options
      return StyledText(words.map(ShellWord.quoted).joined(separator: " "), .verbatim)
    }
    lines += StyledText.flow(next, to: width, indent: StyledText())
    return screen.text(lines)
  }

  /// The same in a line, for one of many.
  package func line(on screen: Screen) -> String {
    let left = letter.findings.count { $0.standIn == nil || !$0.isCertain }
    return screen.text([
      head + StyledText("  \(letter.findings.count) found, \(left) unsure", left > 0 ? .warning : .meta)
    ])
  }

  /// Stands above what the column says to one question.
  package static func heading(of question: String, on screen: Screen) -> String {
    let line = PlainText.oneLine(question)
    let style = StyledText("Nearest to: ", .meta) + StyledText(line, .heading)
    return screen.text([style.truncated(to: screen.measure), StyledText()])
  }

  private var head: StyledText {
    StyledText(letter.id.rawValue, .code)
      + StyledText("  received \(letter.record.received), \(letter.record.words) words", .meta)
  }
}
