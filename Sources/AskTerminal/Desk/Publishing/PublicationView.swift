import AskCorpus
package import AskEditor
import AskSearch

/// What a publication did, or why it stopped, for reading.
package struct PublicationView: Sendable {
  private let publication: Publication

  /// Questions that are shown.
  private static let limit = 10

  package init(_ publication: Publication) {
    self.publication = publication
  }

  /// What was published, how the questions fare, and the verdict.
  package func text(on screen: Screen) -> String {
    let width = screen.measure
    switch publication.outcome {
    case .nothing: return screen.text(nothing.flatMap { $0.wrapped(to: width) })
    case .refused:
      let count = Numeral.count(Set(publication.problems.map(\.path)).count, "draft")
      let line = StyledText(
        "Nothing was published: \(count) cannot be. Mend what is said above, or name the drafts to publish.",
        .bad)
      return screen.text(line.wrapped(to: width))
    case .published, .forced, .blocked: break
    }
    var lines = head.wrapped(to: width)
    for post in publication.posts {
      lines.append(
        (StyledText("  \(post.id.rawValue)", .verbatim, link: .file(post.path)) + StyledText("  ")
          + StyledText(post.title, .title)).truncated(to: width))
    }
    lines += changes.flatMap { $0.wrapped(to: width, first: .spaces(2), rest: .spaces(4)) }
    lines.append(StyledText())
    lines += comparison(to: width)
    lines += verdict.flatMap { $0.wrapped(to: width, first: StyledText(), rest: .spaces(2)) }
    return screen.text(lines)
  }

  private var nothing: [StyledText] {
    [
      StyledText("Nothing to publish: no draft is marked ready, and the index says what the posts say."),
      StyledText("A draft is ready when its front matter says `ready: true` beside `status: draft`.", .meta),
    ]
  }

  private var head: StyledText {
    let name = publication.report?.generation ?? ""
    let posts = publication.posts.isEmpty ? "" : Numeral.count(publication.posts.count, "post")
    let inForce = publication.previous.map { "generation \($0) stays in force" } ?? "nothing is in force"
    switch (publication.outcome, publication.isDryRun) {
    case (.blocked, false): return StyledText("Blocked: \(inForce).", .bad)
    case (.blocked, true): return StyledText("Would be blocked.", .bad)
    case (_, true): return StyledText("Would publish\(posts.isEmpty ? "" : " \(posts)").", .heading)
    default:
      let what = posts.isEmpty ? "Published what has changed" : "Published \(posts)"
      return StyledText("\(what): generation \(name) is in force.", .good)
    }
  }

  /// What comes into force beside the drafts.
  private var changes: [StyledText] {
    guard let report = publication.report else { return [] }
    let drafts = Set(publication.posts.map(\.id.rawValue))
    var lines = [("added", report.added), ("changed", report.changed), ("removed", report.removed)]
      .compactMap { word, posts -> StyledText? in
        let others = posts.filter { !drafts.contains($0) }
        if others.isEmpty { return nil }
        let shown = others.prefix(5).joined(separator: ", ") + (others.count > 5 ? " …" : "")
        return StyledText("\(word): \(shown) (\(others.count))", .meta)
      }
    if report.training != nil { lines.append(StyledText("the network was trained", .meta)) }
    for post in publication.hardToFind {
      let place = post.rank.map { "it comes \(Numeral.ordinal($0))" } ?? "it is not found"
      lines.append(StyledText("\(post.post): asked by its own title, \(place)", .warning))
    }
    return lines
  }

  private func comparison(to width: Int) -> [StyledText] {
    guard let comparison = publication.comparison else {
      let reason = publication.withoutComparison ?? "there was nothing to compare with"
      return StyledText("Nothing was compared: \(reason).", .warning).wrapped(to: width)
    }
    var lines = WorseQuestionsView(comparison, limit: Self.limit).lines(to: width)
    if comparison.basis == .titles {
      lines += StyledText(
        "There are no judgements, so each post was asked for by its own title: that is a smoke test, and says little of "
          + "what readers ask.", .warning
      ).wrapped(to: width)
    }
    if comparison.onlyNew > 0 {
      lines += StyledText(
        "\(Numeral.count(comparison.onlyNew, "question")) \(comparison.onlyNew == 1 ? "is" : "are") answered by new posts only and counted neither way.",
        .meta
      ).wrapped(to: width)
    }
    return lines
  }

  /// Why it is blocked, and the one sentence that says all.
  private var verdict: [StyledText] {
    var lines = publication.objections.map { StyledText(Self.words($0), .bad) }
    if let comparison = publication.comparison {
      lines.append(
        StyledText("\(Self.summary(comparison)): \(word).", publication.outcome == .blocked ? .bad : .good))
    }
    if publication.outcome == .blocked, !publication.isDryRun {
      lines.append(StyledText("To publish all the same: ask publish --force --reason TEXT", .meta))
    }
    if publication.outcome == .forced {
      lines.append(StyledText("It was forced; the history says who did it, when and why.", .warning))
    }
    return lines
  }

  private var word: String {
    switch (publication.outcome, publication.isDryRun) {
    case (.blocked, false): "blocked"
    case (.blocked, true): "would be blocked"
    case (.forced, false): "published by force"
    case (_, true): "would be published"
    default: "published"
    }
  }

  /// Such as `3 of 512 got worse, 5 better, p = 0.4`.
  package static func summary(_ comparison: GateComparison) -> String {
    return
      "\(comparison.worse) of \(comparison.compared) got worse, \(comparison.better) better, \(probability(comparison.p))"
  }

  /// Such as `p = 0.4`, and `p < 0.001` for what would be printed as 0.
  private static func probability(_ p: Double) -> String {
    p < 0.001 ? "p < 0.001" : "p = " + Numeral.decimal(p, places: p < 0.1 ? 3 : 1)
  }

  /// An objection as a sentence.
  package static func words(_ objection: GateObjection) -> String {
    switch objection {
    case .meanFell(let before, let after, let p, let maxP):
      "The mean nDCG@10 falls from \(Numeral.decimal(before, places: 3)) to \(Numeral.decimal(after, places: 3)), and "
        + "\(probability(p)) is below \(Numeral.decimal(maxP, places: 3)) (publish.max-p)."
    case .lost(let questions, let allowed):
      "\(Numeral.count(questions, "question")) had a right first answer and \(questions == 1 ? "has" : "have") none among the first five now; at most "
        + "\(allowed) may (publish.max-lost)."
    case .vanish(let posts):
      "\(posts.joined(separator: ", ")) would vanish: \(posts.count == 1 ? "its file" : "their files") can no longer be read; `ask doctor` says why."
    }
  }
}
