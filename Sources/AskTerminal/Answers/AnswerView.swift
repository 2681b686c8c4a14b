package import AskCorpus
package import AskSearch

/// One answer of a page.
package struct AnswerView: Sendable {
  let answer: Answer
  let today: CalendarDate

  package init(_ answer: Answer, today: CalendarDate) {
    self.answer = answer
    self.today = today
  }

  /// With room: headings, the quote, where it stands, how old it is, what to read next.
  package func full(to width: Int, margin: Int) -> [StyledText] {
    let indent = StyledText.spaces(margin)
    var lines = title(to: width, margin: margin)
    let trail = answer.headings.joined(separator: " › ")
    lines += StyledText(trail, .meta).wrapped(to: width, first: indent, rest: indent)
    lines.append(StyledText())
    lines += Quotation(of: answer).lines(to: width, indent: indent, limit: Self.maxQuoteLines)
    lines.append(StyledText())
    lines += place.wrapped(to: width, first: indent, rest: indent)
    lines += StyledText.flow(
      [standing.mark, standing.age, standing.overdue, tags].compactMap(\.self), to: width, indent: indent)
    lines += pinned(to: width, indent: indent)
    lines += replaced(to: width, indent: indent)
    let reading = answer.post.furtherReading.prefix(Self.maxReferences)
    if !reading.isEmpty {
      lines += [StyledText(), indent + StyledText("Further reading", .heading)]
      for reference in reading {
        lines += ReferenceView(reference).brief(to: width, first: indent + StyledText("• ", .meta))
      }
    }
    return lines
  }

  /// In four lines or so: title, a piece of the quote, where it stands and how old it is.
  package func compact(to width: Int, margin: Int) -> [StyledText] {
    let indent = StyledText.spaces(margin)
    return title(to: width, margin: margin)
      + Quotation(of: answer).excerpt(to: width, indent: indent, limit: Self.maxExcerptLines)
      + location(to: width, indent: indent)
      + pinned(to: width, indent: indent)
      + replaced(to: width, indent: indent)
  }

  /// Title and place, for a post that is only near.
  package func pointer(to width: Int, margin: Int) -> [StyledText] {
    let indent = StyledText.spaces(margin)
    return title(to: width, margin: margin) + location(to: width, indent: indent)
  }

  /// Title alone, for a post that stands on the same page under an earlier question.
  package func repeated(under question: Int, to width: Int, margin: Int) -> [StyledText] {
    let indent = StyledText.spaces(margin)
    return title(to: width, margin: margin)
      + StyledText("see question \(question)", .meta).wrapped(to: width, first: indent, rest: indent)
  }

  /// A quote longer than this is no longer a quote; the post is one command away.
  private static let maxQuoteLines = 12
  private static let maxExcerptLines = 2
  private static let maxReferences = 2

  private var standing: PostStanding { PostStanding(answer.post, today: today) }
  private var place: StyledText {
    StyledText("\(answer.post.path):\(answer.line)", .verbatim, link: .file(answer.post.path))
  }
  private var tags: StyledText { StyledText(answer.post.tags.joined(separator: ", "), .meta) }

  private func title(to width: Int, margin: Int) -> [StyledText] {
    let rank = "\(answer.rank)"
    let first = StyledText(rank, .rank) + .spaces(margin - rank.count)
    return StyledText(answer.post.title, .title).wrapped(to: width, first: first, rest: .spaces(margin))
  }

  private func location(to width: Int, indent: StyledText) -> [StyledText] {
    let items = [place, standing.mark, standing.overdue ?? standing.age].compactMap(\.self)
    return StyledText.flow(items, to: width, indent: indent)
  }

  /// A post that stands first because editors want it to says so.
  private func pinned(to width: Int, indent: StyledText) -> [StyledText] {
    guard let pin = answer.pin else { return [] }
    let note = "pinned by the editors" + (pin.why.map { ": " + $0 } ?? "")
    return StyledText(note, .meta).wrapped(to: width, first: indent, rest: indent)
  }

  /// A post that took the place of others names them.
  private func replaced(to width: Int, indent: StyledText) -> [StyledText] {
    guard !answer.supersedes.isEmpty else { return [] }
    var note = StyledText("replaces the older ", .meta)
    for (index, id) in answer.supersedes.enumerated() {
      if index > 0 { note.append(" ", .meta) }
      note.append(id.rawValue + (index < answer.supersedes.count - 1 ? "," : ""), .verbatim)
    }
    return note.wrapped(to: width, first: indent, rest: indent)
  }
}
