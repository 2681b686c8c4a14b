import AskSearch

extension AnswerPageView {
  /// The answers after the first `count`, in short; nil when there are none.
  public func text(after count: Int, on screen: Screen) -> String? {
    let rest = page.answers.dropFirst(count)
    guard !rest.isEmpty else { return nil }
    let width = screen.measure
    let lines = rest.flatMap { answer in
      AnswerView(answer, today: today).compact(to: width, margin: margin) + [StyledText()]
    }
    return screen.text(lines + footer(to: width))
  }

  /// One answer with room; nil when the page has none of that rank.
  public func text(ofAnswer rank: Int, on screen: Screen) -> String? {
    guard let answer = page.answers.first(where: { $0.rank == rank }) else { return nil }
    return screen.text(AnswerView(answer, today: today).full(to: screen.measure, margin: margin))
  }
}
