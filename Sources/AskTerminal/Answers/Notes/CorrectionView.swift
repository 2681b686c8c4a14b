import AskSearch

/// What was searched for in place of what was typed, and the command that takes the words as they were.
struct CorrectionView {
  private let correction: Correction
  private let hints: PageHints

  private let question: String

  /// - Parameter question: as it was typed, operators and all; nil where it is what was corrected.
  init(_ correction: Correction, question: String? = nil, hints: PageHints) {
    self.correction = correction
    self.question = question ?? correction.typed
    self.hints = hints
  }

  /// Of a question with more characters than this only the changed words are shown: it is a letter.
  private static let longest = 200

  /// Ends with an empty line.
  func lines(to width: Int) -> [StyledText] {
    let isLetter = correction.typed.count > Self.longest
    let shown =
      StyledText(isLetter ? "Read as meant: " : "Showing results for: ", .meta)
      + (isLetter ? words() : text())
    let command = StyledText("Search instead for: ", .meta) + hints.verbatim(question)
    // A command that is cut cannot be copied.
    let hint =
      isLetter || command.columns > width
      ? StyledText("To take every word as typed, add ", .meta) + StyledText("--verbatim", .verbatim) : command
    return shown.wrapped(to: width) + hint.wrapped(to: width) + [StyledText()]
  }

  /// The question with what was changed between stars, which are seen without colour too.
  private func text() -> StyledText {
    let bytes = Array(correction.text.utf8)
    var text = StyledText()
    var end = 0
    for word in correction.words {
      text.append(String(decoding: bytes[end..<word.correctedRange.lowerBound], as: UTF8.self))
      text.append("*\(word.to)*", .match)
      end = word.correctedRange.upperBound
    }
    text.append(String(decoding: bytes[end...], as: UTF8.self))
    return text
  }

  private func words() -> StyledText {
    var text = StyledText()
    for (place, word) in correction.words.enumerated() {
      if place > 0 { text.append(", ") }
      text.append("\(word.from) → ")
      text.append(word.to, .match)
    }
    return text
  }
}
