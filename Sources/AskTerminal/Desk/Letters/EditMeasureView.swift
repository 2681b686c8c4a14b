package import AskEditor

/// What editing did to a letter, in a few lines.
package struct EditMeasureView: Sendable {
  private let measure: EditMeasure

  package init(_ measure: EditMeasure) {
    self.measure = measure
  }

  package func text(on screen: Screen) -> String { screen.text(lines(to: screen.measure)) }

  func lines(to width: Int) -> [StyledText] {
    let kept = measure.questions - measure.droppedQuestions.count
    var lines = StyledText(
      "Edited from \(measure.wordsBefore) words to \(measure.wordsAfter); asks \(kept) of \(measure.questions) "
        + (measure.questions == 1 ? "question." : "questions."),
      .meta
    ).wrapped(to: width)
    func warn(_ what: String, _ items: [String]) {
      for item in items {
        lines += StyledText("\(what): \(item)", .warning).wrapped(
          to: width, first: .spaces(2), rest: .spaces(4))
      }
    }
    warn("no longer asked", measure.droppedQuestions)
    warn("a “not” is gone", measure.droppedNegations)
    if !measure.droppedNumbers.isEmpty {
      warn("numbers that are gone", [measure.droppedNumbers.joined(separator: ", ")])
    }
    return lines
  }
}
