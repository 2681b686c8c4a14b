import AskCorpus
package import AskEditor
import AskSearch

/// What readers ask and the column does not answer.
package struct GapReportView: Sendable {
  private let topics: [GapTopic]
  private let hidden: [GapTopic]
  private let showsAnswered: Bool

  /// - Parameter showsAnswered: shows topics that the column answers, too.
  package init(_ report: GapReport, showsAnswered: Bool) {
    let wanted = report.topics.filter { showsAnswered || $0.outcome != .answered }
    topics = wanted.filter { !$0.isHidden }
    hidden = wanted.filter(\.isHidden)
    self.showsAnswered = showsAnswered
  }

  /// - Parameter limit: topics to show in full.
  package func text(on screen: Screen, limit: Int) -> String {
    let width = screen.measure
    var lines: [StyledText] = []
    for topic in topics.prefix(limit) {
      lines += StyledText(topic.phrasings[0], .title).truncated(to: 2 * width).wrapped(to: width)
      for phrasing in topic.phrasings.dropFirst() {
        lines += StyledText("also: \(phrasing)").truncated(to: 2 * width - 8).wrapped(
          to: width, first: .spaces(2), rest: .spaces(4))
      }
      lines.append(StyledText("  \(Self.demand(topic))", .meta))
      lines += standing(topic).wrapped(to: width, first: .spaces(2), rest: .spaces(4))
      if !topic.letters.isEmpty {
        let ids = StyledText("letters: \(topic.letters.joined(separator: ", "))", .meta)
        lines += ids.wrapped(to: width, first: .spaces(2), rest: .spaces(4))
      }
      lines.append(StyledText())
    }
    if topics.count > limit {
      lines.append(
        StyledText("\(Self.count(topics.count - limit, "more topic")); --limit shows them.", .meta))
    }
    if !hidden.isEmpty { lines += hiddenCount.wrapped(to: width) }
    if topics.isEmpty, hidden.isEmpty {
      lines.append(StyledText(showsAnswered ? "Nobody has asked anything yet." : "No gap found.", .good))
    }
    return screen.text(lines)
  }

  private func standing(_ topic: GapTopic) -> StyledText {
    let outcome: StyledText =
      switch topic.outcome {
      case .answered: StyledText("answered", .good)
      case .maybe: StyledText("weak answer", .warning)
      case .none: StyledText("no answer", .bad)
      }
    guard let nearest = topic.nearest else { return outcome }
    return outcome + StyledText("; nearest: ", .meta)
      + StyledText(nearest.post.rawValue, .code, link: .file(nearest.path)) + StyledText(", ", .meta)
      + StyledText(nearest.title)
  }

  private var hiddenCount: StyledText {
    let questions = hidden.reduce(0) { $0 + $1.questions }
    let letters = Set(hidden.flatMap(\.letters)).count
    var text =
      "\(Self.count(hidden.count, "topic")) of fewer than \(GapReport.leastAskers) askers: "
      + Self.count(questions, "question")
    if letters > 0 { text += ", \(Self.count(letters, "letter")) among them (`ask letter list`)" }
    return StyledText(text + ".", .meta)
  }

  private static func demand(_ topic: GapTopic) -> String {
    "\(count(topic.askers, "asker")) (anew each day), \(count(topic.questions, "question"))"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
