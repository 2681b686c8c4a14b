import AskSearch

/// What was searched for in place of what was typed, and the command that takes the words as they were.
struct CorrectionView {
  private let correction: Correction
  private let options: [String]

  /// - Parameter options: what a command needs to find the same column.
  init(_ correction: Correction, options: [String]) {
    self.correction = correction
    self.options = options
  }

  /// A letter is not shown again: of one with more characters than this only the changed words are.
  private static let longest = 200

  /// Ends with an empty line.
  func lines(to width: Int) -> [StyledText] {
    let isLetter = correction.typed.count > Self.longest
    let shown = isLetter ? words() : text()
    let lead = StyledText(isLetter ? "Read as meant: " : "Showing results for: ", .meta)
    var lines = (lead + shown).wrapped(to: width)
    if isLetter {
      lines += (StyledText("To take every word as typed, add ", .meta) + StyledText("--verbatim", .verbatim))
        .wrapped(to: width)
    } else {
      let words = ["ask"] + (options + ["--verbatim", correction.typed]).map(ShellWord.quoted)
      lines += (StyledText("Search instead for: ", .meta) + StyledText(words.joined(separator: " "), .verbatim))
        .wrapped(to: width)
    }
    return lines + [StyledText()]
  }

  /// The question, with stars beside what was changed where there is no colour to show it.
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
