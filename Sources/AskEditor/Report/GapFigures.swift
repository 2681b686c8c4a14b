import AskSearch

/// What readers asked and the column does not answer well, as far as a page that others read may say it.
package struct GapFigures: Equatable, Sendable {
  /// Topics of at least three askers, the most asked first.
  package let topics: [GapTopic]
  /// The other ones, which show as counts only.
  package let hiddenTopics, hiddenQuestions: Int
  /// Whether the column notes what readers ask.
  package let isLogging: Bool
  /// Letters that wait for an answer: how many, and nothing of what they say; nil where nobody counted.
  package let openLetters: Int?

  /// - Parameter report: of the questions that readers asked; none of a letter is among them. Nil when none was noted.
  package init(_ report: GapReport?, isLogging: Bool, openLetters: Int? = nil) {
    precondition(report?.topics.allSatisfy(\.letters.isEmpty) ?? true, "a report shows nothing of letters")
    let gaps = (report?.topics ?? []).filter { $0.outcome != .answered }
    topics = gaps.filter { !$0.isHidden }
    let hidden = gaps.filter(\.isHidden)
    hiddenTopics = hidden.count
    hiddenQuestions = hidden.reduce(0) { $0 + $1.questions }
    self.isLogging = isLogging
    self.openLetters = openLetters
  }
}
