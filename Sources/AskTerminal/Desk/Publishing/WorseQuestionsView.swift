package import AskEditor
import AskEval

/// The questions that a new generation answers worse, and how.
package struct WorseQuestionsView: Sendable {
  private let comparison: GateComparison
  private let limit: Int

  package init(_ comparison: GateComparison, limit: Int) {
    self.comparison = comparison
    self.limit = limit
  }

  /// Worst first; those of the test half are only counted. Empty when none fares worse.
  package func lines(to width: Int) -> [StyledText] {
    let shown = comparison.changed.prefix(limit)
    var lines: [StyledText] = []
    if !shown.isEmpty {
      let count = comparison.changed.count
      lines.append(
        StyledText(
          count > shown.count ? "Worse: the first \(shown.count) of \(count)" : "Worse: \(count)", .heading))
    }
    for question in shown {
      let figures =
        "\(Numeral.decimal(question.nDCGBefore)) → \(Numeral.decimal(question.nDCGAfter))  "
      lines.append((StyledText(figures, .meta) + StyledText(question.text)).truncated(to: width))
      let indent = StyledText.spaces(figures.count)
      lines += StyledText(Self.move(question), question.isLost ? .bad : .meta).wrapped(
        to: width, first: indent, rest: indent)
    }
    if comparison.worseUnnamed > 0 {
      let count = Numeral.count(comparison.worseUnnamed, "question")
      lines += StyledText(
        "\(count) of the test half got worse and \(comparison.worseUnnamed == 1 ? "is" : "are") not named, so that no post is written to them.",
        .meta
      ).wrapped(to: width)
    }
    if !lines.isEmpty { lines.append(StyledText()) }
    return lines
  }

  /// Such as `first-hire: 1st → 4th; salary stands in its place`.
  package static func move(_ question: GateComparison.Changed) -> String {
    func place(_ rank: Int?) -> String { rank.map(Numeral.ordinal) ?? "not found" }
    let move = "\(question.post.rawValue): \(place(question.rankBefore)) → \(place(question.rankAfter))"
    return move + (question.inItsPlace.map { "; \($0.rawValue) stands in its place" } ?? "")
  }
}
