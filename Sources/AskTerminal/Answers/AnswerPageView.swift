public import AskCorpus
public import AskSearch

/// The answers to one question as a page to read.
public struct AnswerPageView: Sendable {
  private let page: AnswerPage
  private let today: CalendarDate
  private let options: [String]

  /// - Parameters:
  ///   - today: ages are counted up to this day.
  ///   - options: what commands that the page names need to find the same column, such as `["--corpus", "blog"]`.
  public init(_ page: AnswerPage, today: CalendarDate, options: [String] = []) {
    self.page = page
    self.today = today
    self.options = options
  }

  /// Lines of at most `screen.measure` columns, each with its line feed; only a path, an address or a word of
  /// code that is wider stands out.
  public func text(on screen: Screen) -> String {
    let width = screen.measure
    switch page.outcome {
    case _ where page.answers.isEmpty:
      return screen.text(nearest(to: width))
    case .answered:
      return screen.text(answers(to: width) + footer(to: width))
    case .maybe:
      let remark = StyledText("No sure answer; these posts come closest.", .warning)
      return screen.text(remark.wrapped(to: width) + [StyledText()] + answers(to: width) + footer(to: width))
    case .none:
      return screen.text(nearest(to: width))
    }
  }

  private static let nearestPosts = 2
  private static let nextLimit = 10

  /// Columns before the text: the widest rank and two spaces.
  private var margin: Int { "\(page.answers.last?.rank ?? 1)".count + 2 }

  private func answers(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for (index, answer) in page.answers.enumerated() {
      let view = AnswerView(answer, today: today)
      lines += index == 0 ? view.full(to: width, margin: margin) : view.compact(to: width, margin: margin)
      if index == 0 { lines += RelatedView(page.related).lines(to: width, indent: .spaces(margin)) }
      lines.append(StyledText())
    }
    return lines
  }

  private func footer(to width: Int) -> [StyledText] {
    guard let first = page.answers.first else { return [] }
    let shown = page.answers.count
    var items = [StyledText(page.total == 1 ? "1 post matched" : "\(page.total) posts matched", .meta)]
    items.append(command(toShow: first) + StyledText(" to read it all", .meta))
    if page.total > shown {
      items.append(
        StyledText("-n \(max(Self.nextLimit, 2 * shown))", .verbatim) + StyledText(" for more", .meta))
    }
    return StyledText.flow(items, to: width, indent: StyledText())
  }

  private func command(toShow answer: Answer) -> StyledText {
    let words = ["ask"] + (options + ["show", answer.post.id.rawValue]).map(ShellWord.quoted)
    return StyledText(words.joined(separator: " "), .verbatim)
  }

  private func nearest(to width: Int) -> [StyledText] {
    let nearest = page.answers.prefix(Self.nearestPosts)
    var lines = StyledText("The column has no answer to this yet.").wrapped(to: width)
    guard !nearest.isEmpty else { return lines }
    let remark = nearest.count == 1 ? "The nearest post:" : "The nearest posts:"
    lines += [StyledText(), StyledText(remark, .meta), StyledText()]
    for answer in nearest {
      lines += AnswerView(answer, today: today).pointer(to: width, margin: margin)
      lines.append(StyledText())
    }
    let hint = command(toShow: nearest[0]) + StyledText(" to read one", .meta)
    return lines + StyledText.flow([hint], to: width, indent: StyledText())
  }
}
