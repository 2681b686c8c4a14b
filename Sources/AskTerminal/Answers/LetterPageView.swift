public import AskCorpus
public import AskSearch

/// The answers to a letter with several questions as one page to read.
public struct LetterPageView: Sendable {
  private let page: LetterPage
  private let today: CalendarDate
  private let options: [String]
  private var isForEditors = false

  /// - Parameters:
  ///   - today: ages are counted up to this day.
  ///   - options: as for `AnswerPageView`.
  public init(_ page: LetterPage, today: CalendarDate, options: [String] = []) {
    self.page = page
    self.today = today
    self.options = options
  }

  /// The same page; where a question has no answer it says how that reaches the editors.
  public func pointingToEditors() -> LetterPageView {
    var view = self
    view.isForEditors = true
    return view
  }

  /// As `AnswerPageView` sets it: each question in the reader's words above its answers, and one footer.
  public func text(on screen: Screen) -> String {
    let width = screen.measure
    var lines: [StyledText] = []
    for number in page.parts.indices {
      lines += question(number, to: width) + [StyledText()] + answers(number, to: width)
    }
    return screen.text(lines + footer(to: width))
  }

  /// Shown where a question has no answer; `AnswerPageView` shows as many.
  private static let nearestPosts = 2

  private func question(_ number: Int, to width: Int) -> [StyledText] {
    let bar = StyledText("│ ", .bar)
    let count = StyledText("Question \(number + 1) of \(page.parts.count)", .meta)
    return [bar + count]
      + StyledText(page.parts[number].question, .heading).wrapped(to: width, first: bar, rest: bar)
  }

  private func answers(_ number: Int, to width: Int) -> [StyledText] {
    let part = page.parts[number].page
    let correction = part.correction.map { CorrectionView($0, hints: .shell(options)).lines(to: width) } ?? []
    var lines = correction + remark(on: part).wrapped(to: width)
    let isAnswered = part.outcome != .none
    let shown = isAnswered ? part.answers[...] : part.answers.prefix(Self.nearestPosts)
    guard !shown.isEmpty else { return lines + [StyledText()] }
    if part.outcome != .answered { lines.append(StyledText()) }
    let margin = "\(shown.last?.rank ?? 1)".count + 2
    for (place, answer) in shown.enumerated() {
      let view = AnswerView(answer, today: today)
      if let earlier = firstPart(showing: answer.post.id, before: number) {
        lines += view.repeated(under: earlier + 1, to: width, margin: margin)
      } else if !isAnswered {
        lines += view.pointer(to: width, margin: margin)
      } else {
        lines += place == 0 ? view.full(to: width, margin: margin) : view.compact(to: width, margin: margin)
      }
      lines.append(StyledText())
    }
    return lines
  }

  private func remark(on part: AnswerPage) -> StyledText {
    switch part.outcome {
    case .none where part.answers.isEmpty: StyledText("The column has no answer to this yet.")
    case .none: StyledText("The column has no answer to this yet. The nearest posts:")
    case .maybe: StyledText("No sure answer; these posts come closest.", .warning)
    case .answered: StyledText()
    }
  }

  /// The part before `number` that has the post on the page with what it says, and not as a pointer only.
  private func firstPart(showing post: PostID, before number: Int) -> Int? {
    page.parts[..<number].firstIndex { part in
      part.page.outcome != .none && part.page.answers.contains { $0.post.id == post }
    }
  }

  private func footer(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    if page.leftOut > 0 {
      let rest = page.leftOut == 1 ? "1 more question was" : "\(page.leftOut) more questions were"
      lines += StyledText("\(rest) left out; ask what comes after the last one by itself.", .warning)
        .wrapped(to: width)
    }
    if isForEditors, page.parts.contains(where: { $0.page.outcome == .none }) {
      lines += EditorsPointer().lines(to: width)
    }
    let answered = page.parts.count { $0.page.outcome == .answered }
    var items = [StyledText("\(answered) of \(page.parts.count) questions answered", .meta)]
    if let first = page.answers.first {
      let words = ["ask"] + (options + ["show", first.post.id.rawValue]).map(ShellWord.quoted)
      items.append(StyledText(words.joined(separator: " "), .verbatim) + StyledText(" to read a post", .meta))
    }
    return lines + StyledText.flow(items, to: width, indent: StyledText())
  }
}
