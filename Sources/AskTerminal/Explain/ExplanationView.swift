import AskCorpus
package import AskSearch

/// Why the posts of a page stand in their order, for reading: a sentence first, then the figures.
package struct ExplanationView: Sendable {
  private let explanation: Explanation
  private let hints: PageHints

  package init(_ explanation: Explanation, hints: PageHints = .shell([])) {
    self.explanation = explanation
    self.hints = hints
  }

  /// Lines of at most `screen.measure` columns; only a path or id that is wider stands out.
  package func text(on screen: Screen) -> String {
    let width = screen.measure
    var lines: [StyledText]
    if let place = explanation.place {
      let view = PlaceView(place: place, question: explanation.question, usesNetwork: explanation.usesNetwork)
      lines =
        view.sentence.wrapped(to: width) + section("The words of the question", terms(to: width), to: width)
      lines += view.sections(to: width, indent: Self.indent)
    } else {
      lines = explanation.understood.map { UnderstandingView($0).lines(to: width) } ?? []
      if explanation.understood?.isListing == true { return screen.text(lines + listing(to: width)) }
      lines += first.wrapped(to: width)
      lines +=
        editors(to: width) + confidence(to: width)
        + section("The words of the question", terms(to: width), to: width)
      for post in explanation.posts { lines += [StyledText()] + self.lines(of: post, to: width) }
      lines += footer(to: width)
    }
    return screen.text(lines)
  }

  /// For a question of operators alone.
  private func listing(to width: Int) -> [StyledText] {
    guard !explanation.posts.isEmpty else {
      return StyledText("No post meets that.", .warning).wrapped(to: width)
    }
    let count = explanation.total == 1 ? "One post meets that" : "\(explanation.total) posts meet that"
    var lines = StyledText("\(count). There are no words to rank by, so the newest stands first.").wrapped(
      to: width)
    lines.append(StyledText())
    for post in explanation.posts {
      let date = post.post.published.map { StyledText(" \($0)", .meta) } ?? StyledText()
      lines += (StyledText("\(post.rank)  ") + StyledText(post.post.title, .title) + date).wrapped(
        to: width, first: Self.indent, rest: Self.indent + Self.indent)
    }
    return lines
  }

  private var lead: LeadSentence {
    LeadSentence(
      posts: explanation.posts,
      question: explanation.terms.filter { $0.role == .searched || $0.role == .unknown })
  }

  private var first: StyledText {
    guard let post = explanation.posts.first, let pin = explanation.pins.first, pin.post == post.post.id
    else {
      return lead.text
    }
    return StyledText("First is ") + .quoted(post.post.title, limit: 100, .title)
      + StyledText(", because editors pinned it to this question.")
  }

  private static let indent = StyledText.spaces(3)
  private static let differences = 3
  /// A longer question is not part of a command that a reader would copy.
  private static let longest = 160

  private func section(_ title: String, _ lines: [StyledText], to width: Int) -> [StyledText] {
    lines.isEmpty ? [] : [StyledText()] + StyledText(title, .heading).wrapped(to: width) + lines
  }

  private func terms(to width: Int) -> [StyledText] {
    QuestionTermsView(explanation: explanation).lines(to: width, indent: Self.indent)
  }

  /// What was made of the question before it was asked, and what editors wrote that bears on it.
  private func editors(to width: Int) -> [StyledText] {
    var notes: [StyledText] = []
    if let correction = explanation.correction {
      notes.append(StyledText("read as: \(correction.text)"))
    }
    for pin in explanation.pins {
      let why = pin.why.map { ": " + $0 } ?? ""
      notes.append(
        StyledText(pin.post.rawValue, .heading) + StyledText(" is pinned\(why) ")
          + StyledText("\(pin.path):\(pin.line)", .verbatim))
    }
    for reason in explanation.synonyms {
      notes.append(
        StyledText(reason.word, .heading) + StyledText(" is also said as ")
          + StyledText(reason.alternative, .heading)
          + StyledText(" \(reason.path):\(reason.line)", .verbatim))
    }
    let lines = notes.flatMap { $0.wrapped(to: width, first: Self.indent, rest: Self.indent + .spaces(2)) }
    return section("Before it was asked", lines, to: width)
  }

  private func confidence(to width: Int) -> [StyledText] {
    let rows = explanation.confidence.map {
      ConfidenceView(confidence: $0, outcome: explanation.outcome).lines(to: width, indent: Self.indent)
    }
    return section("Confidence in the first", rows ?? [], to: width)
  }

  /// The first with all that its score is made of; a later one with what sets it apart.
  private func lines(of post: PostExplanation, to width: Int) -> [StyledText] {
    let isFirst = post.rank == explanation.posts.first?.rank
    var lines = PostHeading(post: post, explanation: explanation).lines(to: width, indent: Self.indent)
    if !isFirst, let first = explanation.posts.first {
      lines += behind(post, first).wrapped(to: width, first: Self.indent, rest: Self.indent + .spaces(2))
    }
    lines += ScoreTree(post: post, showsParts: isFirst).lines(to: width, indent: Self.indent)
    guard isFirst else { return lines }
    let texts = TextMatchView(post: post).lines(to: width, indent: Self.indent)
    let title = explanation.usesNetwork ? "Where it matched, with cosines" : "Where it matched"
    return lines + [StyledText()]
      + StyledText(title, .heading).wrapped(to: width, first: Self.indent, rest: Self.indent) + texts
  }

  private func behind(_ post: PostExplanation, _ first: PostExplanation) -> StyledText {
    let largest = PointDifference.all(from: first, to: post).prefix(Self.differences)
    let parts = largest.filter { abs($0.change) >= 0.005 }.map { "\(Numeral.change($0.change)) \($0.label)" }
    let behind = Numeral.decimal(first.score - post.score)
    return StyledText("\(behind) behind the first: " + parts.joined(separator: ", "))
  }

  private func footer(to width: Int) -> [StyledText] {
    // A letter would be repeated whole.
    guard let last = explanation.posts.last, explanation.question.utf8.count <= Self.longest else {
      return []
    }
    let command = hints.explain(explanation.question, post: last.post.id.rawValue)
    return [StyledText()]
      + (StyledText("why a post is not the first: ", .meta) + command).wrapped(to: width)
  }
}
