public import AskCorpus
public import AskSearch

/// The answers to one question as a page to read.
public struct AnswerPageView: Sendable {
  let page: AnswerPage
  let today: CalendarDate
  private let hints: PageHints
  private var isForEditors = false

  /// - Parameter today: ages are counted up to this day.
  public init(_ page: AnswerPage, today: CalendarDate, hints: PageHints = .shell([])) {
    self.page = page
    self.today = today
    self.hints = hints
  }

  /// The same page; where it has no answer it says how the question reaches the editors.
  public func pointingToEditors() -> AnswerPageView {
    var view = self
    view.isForEditors = true
    return view
  }

  /// Lines of at most `screen.measure` columns, each with its line feed; only a path, an address or a word of
  /// code that is wider stands out.
  public func text(on screen: Screen) -> String {
    let width = screen.measure
    return screen.text(understood(to: width) + correction(to: width) + lines(to: width))
  }

  private func correction(to width: Int) -> [StyledText] {
    page.correction.map { CorrectionView($0, question: page.question, hints: hints).lines(to: width) } ?? []
  }

  private func understood(to width: Int) -> [StyledText] {
    page.understood.map { UnderstandingView($0).lines(to: width) } ?? []
  }

  private func lines(to width: Int) -> [StyledText] {
    switch page.outcome {
    case _ where page.answers.isEmpty && page.understood?.isListing == true:
      return StyledText("There is none.").wrapped(to: width)
    case _ where page.answers.isEmpty:
      return nearest(to: width)
    case .answered:
      return answers(to: width) + footer(to: width)
    case .maybe:
      let remark = StyledText("No sure answer; these posts come closest.", .warning)
      return remark.wrapped(to: width) + [StyledText()] + answers(to: width) + footer(to: width)
    case .none:
      return nearest(to: width)
    }
  }

  private static let nearestPosts = 2

  /// Columns before the text: the widest rank and two spaces.
  var margin: Int { "\(page.answers.last?.rank ?? 1)".count + 2 }

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

  func footer(to width: Int) -> [StyledText] {
    guard let first = page.answers.first else { return [] }
    let shown = page.answers.count
    var items: [StyledText] = []
    // Of a plain question nearly every post says some word; how many pass what was asked of them, tells something.
    if page.understood != nil {
      items.append(StyledText(page.total == 1 ? "1 post matched" : "\(page.total) posts matched", .meta))
    }
    items.append(command(toShow: first) + StyledText(" to read it all", .meta))
    if page.total > shown {
      items.append(hints.more(than: shown))
    }
    return StyledText.flow(items, to: width, indent: StyledText())
  }

  private func command(toShow answer: Answer) -> StyledText {
    StyledText(hints.show(answer.post.id.rawValue, rank: answer.rank), .verbatim)
  }

  private func nearest(to width: Int) -> [StyledText] {
    let nearest = page.answers.prefix(Self.nearestPosts)
    var lines = StyledText("The column has no answer to this yet.").wrapped(to: width)
    if isForEditors { lines += EditorsPointer().lines(to: width) }
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
