import AskCorpus
package import AskEditor
import AskSearch

/// Pairs of texts that say the same, or may contradict each other, side by side where the screen is wide enough.
package struct DuplicatesView {
  private let duplicates: [Duplicate]
  private let hidden: Int

  /// Below this width the two texts stand one below the other.
  private static let leastColumns = 100
  /// Wider columns of text are hard to follow.
  private static let mostColumns = 160
  private static let gap = 4
  /// A text is shown up to so many words.
  private static let words = 90

  /// - Parameter hidden: pairs that there are beside these.
  package init(_ duplicates: [Duplicate], hidden: Int) {
    self.duplicates = duplicates
    self.hidden = hidden
  }

  package func text(on screen: Screen) -> String {
    guard !duplicates.isEmpty else { return screen.text([StyledText("Nothing says the same twice.")]) }
    var lines: [StyledText] = []
    for kind in DuplicateKind.allCases {
      let pairs = duplicates.filter { $0.kind == kind }
      guard !pairs.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(Self.title(of: kind), .title))
      for pair in pairs { lines += self.lines(of: pair, on: screen) }
    }
    if hidden > 0 {
      lines.append(StyledText())
      lines.append(StyledText("\(Numeral.count(hidden, "more pair")); --limit shows more.", .meta))
    }
    return screen.text(lines)
  }

  private static func title(of kind: DuplicateKind) -> String {
    switch kind {
    case .posts: "Posts that seem to ask the same"
    case .passages: "Passages that say the same"
    case .askedAs: "Asked-as lines that another post may answer as well"
    case .letters: "Letters that ask what was asked before"
    case .conflicts: "Posts to read side by side: near in question, apart in answer or date"
    }
  }

  private func lines(of pair: Duplicate, on screen: Screen) -> [StyledText] {
    var lines = [StyledText()]
    let isWide = screen.columns >= Self.leastColumns
    let width = isWide ? (min(screen.columns, Self.mostColumns) - Self.gap) / 2 : screen.measure
    lines.append(Self.head(of: pair))
    for cause in pair.causes { lines += Self.words(of: cause, to: isWide ? 2 * width : width) }
    let sides = [pair.first, pair.second].map { Self.lines(of: $0, to: width) }
    guard isWide else { return lines + sides[0] + [StyledText("  –", .meta)] + sides[1] }
    for row in 0..<max(sides[0].count, sides[1].count) {
      let left = row < sides[0].count ? sides[0][row].truncated(to: width) : StyledText()
      let right = row < sides[1].count ? sides[1][row].truncated(to: width) : StyledText()
      lines.append(right.isEmpty ? left : left.padded(to: width + Self.gap) + right)
    }
    return lines
  }

  private static func head(of pair: Duplicate) -> StyledText {
    let share = "\(Int((100 * pair.likeness).rounded())) %"
    let text =
      switch (pair.kind, pair.basis) {
      case (.passages, .words): "\(share) of the words in runs of four are the same"
      case (_, .words): "\(share) alike in words"
      case (.conflicts, .meaning): "questions \(share) alike in meaning"
      case (_, .meaning): "\(share) alike in meaning"
      }
    let others = pair.others > 0 ? ", \(pair.others) more between the same posts" : ""
    return StyledText("• ", .rank) + StyledText(text + others, .meta)
  }

  private static func words(of cause: Duplicate.Cause, to width: Int) -> [StyledText] {
    func wrapped(_ text: StyledText) -> [StyledText] {
      text.wrapped(to: width, first: .spaces(2), rest: .spaces(4))
    }
    func quotes(_ what: String, _ first: String, _ second: String) -> [StyledText] {
      wrapped(
        StyledText(what + " ", .warning) + .quoted(first, limit: 140) + StyledText(" – ")
          + .quoted(second, limit: 140))
    }
    switch cause {
    case .answersApart(let cosine):
      return wrapped(
        StyledText("the answers are \(Int((100 * max(0, cosine)).rounded())) % alike only", .warning))
    case .negation(let first, let second): return quotes("one says not:", first, second)
    case .numbers(let first, let second): return quotes("other numbers:", first, second)
    case .daysApart(let days):
      return wrapped(
        StyledText(
          "one was last looked at \(Numeral.decimal(Double(days) / 365.25, places: 1)) years earlier",
          .warning))
    }
  }

  private static func lines(of side: Duplicate.Side, to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    if let post = side.post {
      lines += StyledText(post.title, .heading).wrapped(to: width)
      let place = post.path + (side.line.map { ":\($0)" } ?? "")
      lines += StyledText(place, .verbatim, link: .file(post.path)).wrapped(to: width)
      var about = [post.reviewed ?? post.published].compactMap { $0.map { StyledText("\($0)", .meta) } }
      if post.status == .draft { about.append(StyledText("draft", .warning)) }
      if side.part == .askedAs { about.append(StyledText("asked-as", .meta)) }
      lines += StyledText.flow(about, to: width, indent: StyledText())
    } else {
      lines += StyledText("letter \(side.name)", .heading).wrapped(to: width)
    }
    if side.part == .title { return lines }
    if !side.headings.isEmpty {
      lines += StyledText(side.headings.joined(separator: " › "), .meta).wrapped(to: width)
    }
    let all = side.text.split(whereSeparator: \.isWhitespace)
    let text = all.prefix(Self.words).joined(separator: " ") + (all.count > Self.words ? " …" : "")
    return lines + StyledText(text).wrapped(to: width)
  }
}
