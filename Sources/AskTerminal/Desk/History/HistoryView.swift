package import AskEditor
import AskSearch

/// The generations that came into force, newest first.
package struct HistoryView: Sendable {
  private let history: History
  private let limit: Int

  package init(_ history: History, limit: Int) {
    self.history = history
    self.limit = limit
  }

  /// Two or three lines a generation.
  package func text(on screen: Screen) -> String {
    let width = screen.measure
    guard !history.entries.isEmpty else {
      return screen.text([StyledText("No history yet: it begins with the next index that is made.")])
    }
    var lines: [StyledText] = []
    if let inForce = history.inForce, !history.entries.contains(where: \.isInForce) {
      lines += StyledText(
        "Generation \(inForce) is in force; it was made before the history begins.", .warning
      )
      .wrapped(to: width)
    }
    for entry in history.entries.prefix(limit) {
      lines.append(Self.head(entry).truncated(to: width))
      for detail in Self.details(entry) {
        lines += detail.wrapped(to: width, first: .spaces(6), rest: .spaces(6))
      }
    }
    if history.entries.count > limit {
      lines.append(StyledText("\(history.entries.count - limit) older ones; --limit shows more.", .meta))
    }
    return screen.text(lines)
  }

  private static func head(_ entry: History.Entry) -> StyledText {
    let record = entry.record
    let name = Generation.name(of: record.generation)
    // To the minute, in UTC, as the record has it.
    let time = record.at.prefix(16).map { $0 == "T" ? " " : String($0) }.joined()
    var line = StyledText(name, entry.isInForce ? .good : .rank) + StyledText("  \(time)  ", .meta)
    line.append(record.command.rawValue, .heading)
    line.append("  \(Numeral.count(record.posts, "post"))")
    if entry.isInForce { line.append("  in force", .good) }
    if record.forced != nil { line.append("  forced", .warning) }
    if !entry.isKept { line.append("  no longer kept", .meta) }
    return line
  }

  private static func details(_ entry: History.Entry) -> [StyledText] {
    let record = entry.record
    var lines: [StyledText] = []
    if let restored = record.restored { lines.append(StyledText("back to \(Generation.name(of: restored))")) }
    for (verb, posts) in [("published", record.published), ("draft again", record.unpublished)]
    where !posts.isEmpty {
      lines.append(
        StyledText("\(verb): \(posts.prefix(8).joined(separator: ", "))\(posts.count > 8 ? " …" : "")"))
    }
    let counts = [("added", record.added), ("changed", record.changed), ("removed", record.removed)]
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let facts =
      counts + (record.isTrained ? ["trained"] : []) + [figures(record), commit(record)].compactMap(\.self)
    if !facts.isEmpty { lines.append(StyledText(facts.joined(separator: " · "), .meta)) }
    if let reason = record.forced {
      lines.append(StyledText("forced by \(record.by ?? "unknown"): \(reason)", .warning))
    }
    return lines
  }

  private static func figures(_ record: HistoryRecord) -> String? {
    guard let figures = record.figures else { return nil }
    let change = record.change.map { ", \($0.worse) worse, \($0.better) better" } ?? ""
    return
      "nDCG@10 \(Numeral.decimal(figures.nDCG10, places: 3)), hit@1 \(Numeral.decimal(figures.hit1, places: 3)) "
      + "on \(figures.questions) questions\(change)"
  }

  private static func commit(_ record: HistoryRecord) -> String? {
    record.commit.map { "commit \($0.id.prefix(10))\($0.isDirty ? "+" : "")" }
  }
}
