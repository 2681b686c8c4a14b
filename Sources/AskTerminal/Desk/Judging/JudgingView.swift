package import AskEditor
import AskEval

/// A question and a post that a rater is to grade, without a word on where the post comes from.
package struct JudgingView {
  private let session: JudgingSession
  private let pair: JudgingPair
  private let text: JudgedText

  /// A letter is shown up to so many words, a question to so many.
  private static let letterWords = 60
  private static let questionWords = 250

  package init(_ session: JudgingSession, _ pair: JudgingPair, _ text: JudgedText) {
    self.session = session
    self.pair = pair
    self.text = text
  }

  package func text(on screen: Screen) -> String {
    let width = screen.measure
    var lines = [StyledText("\(session.place + 1) of \(session.pairs.count)", .meta)]
    lines += StyledText(Self.start(of: pair.question.text, words: Self.questionWords), .heading).wrapped(
      to: width, first: StyledText("? ", .rank), rest: .spaces(2))
    lines.append(StyledText())
    lines += StyledText(text.title, .title).wrapped(to: width)
    if !text.letter.isEmpty {
      let bar = StyledText("│ ", .bar)
      lines += StyledText(Self.start(of: text.letter, words: Self.letterWords), .meta).wrapped(
        to: width, first: bar, rest: bar)
    }
    lines.append(StyledText())
    if !text.headings.isEmpty {
      lines += StyledText(text.headings.joined(separator: " › "), .heading).wrapped(to: width)
    }
    for block in text.passage.split(separator: "\n") { lines += StyledText(block).wrapped(to: width) }
    lines.append(StyledText())
    lines += Self.keys(to: width)
    return screen.text(lines)
  }

  /// What each key does.
  private static func keys(to width: Int) -> [StyledText] {
    let keys = [
      ("3", "answers it"), ("2", "an important part"), ("1", "helps a little"), ("0", "does not"),
      ("o", "whole post"), ("s", "skip"), ("u", "undo"), ("q", "quit"),
    ]
    return StyledText.flow(
      keys.map { StyledText($0.0, .rank) + StyledText(" " + $0.1, .meta) }, to: width, indent: StyledText())
  }

  private static func start(of text: String, words: Int) -> String {
    let all = text.split(whereSeparator: \.isWhitespace)
    return all.prefix(words).joined(separator: " ") + (all.count > words ? " …" : "")
  }
}
