public import AskEditor

/// What an import did, for reading.
public struct ImportView: Equatable, Sendable {
  private let summary: ImportSummary
  private let into: String
  private let isDryRun: Bool

  /// Most lines of one list; --json has up to `ImportSummary.maxNotes`.
  private static let maxLines = 40

  /// - Parameter into: the target as the user named it.
  public init(_ summary: ImportSummary, into: String, isDryRun: Bool) {
    self.summary = summary
    self.into = into.hasSuffix("/") ? into : into + "/"
    self.isDryRun = isDryRun
  }

  /// The lists of what was not done with their reasons, and then the counts.
  public func text(on screen: Screen) -> String {
    var lines: [StyledText] = []
    lines += list("kept", summary.kept.map { (into + $0.place, $0.reason) }, of: summary.keptCount, .warning)
    lines += list("skipped", summary.skipped.map { ($0.place, $0.reason) }, of: summary.skippedCount, .bad)
    lines += list(
      "gone from the source", summary.gone.map { (into + $0, "the file stays; remove it if you want") },
      of: summary.goneCount, .warning)
    if let broken = summary.broken {
      lines.append(
        StyledText("broken off ", .bad)
          + StyledText(
            "\(broken.place), byte \(broken.byte): \(broken.reason); what was read before is imported"))
    }
    lines += counts
    return screen.text(lines.flatMap { $0.wrapped(to: screen.measure, first: .spaces(0), rest: .spaces(4)) })
  }

  private func list(
    _ word: String, _ notes: [(place: String, reason: String)], of count: Int, _ style: Style
  ) -> [StyledText] {
    let limit = ImportSummary.maxNotes
    var lines = notes.prefix(Self.maxLines).map {
      StyledText(word + " ", style) + StyledText("\($0.place): \($0.reason)")
    }
    if count > lines.count, !lines.isEmpty {
      let most = count > limit ? "the first \(Numeral.grouped(limit))" : "them"
      lines.append(StyledText("… and \(count - lines.count) more \(word); --json lists \(most)", style))
    }
    return lines
  }

  private var counts: [StyledText] {
    var lines: [StyledText] = []
    for (what, count) in summary.leftOut.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append(StyledText("left out: \(count) \(what)"))
    }
    if !summary.droppedKeys.isEmpty {
      let keys = summary.droppedKeys.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let shown = keys.prefix(12).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
      let more = keys.count > 12 ? " and \(keys.count - 12) more" : ""
      lines.append(StyledText("front matter without a place in the house form: \(shown)\(more)"))
    }
    let total = summary.imported + summary.updated + summary.unchanged
    var words = [
      "\(summary.imported) imported", "\(summary.updated) updated", "\(summary.unchanged) unchanged",
    ]
    for (count, word) in [
      (summary.edited, "edited by you"), (summary.removed, "removed by you"), (summary.keptCount, "kept"),
      (summary.skippedCount, "skipped"), (summary.goneCount, "gone from the source"),
    ] where count > 0 { words.append("\(count) \(word)") }
    if summary.drafts > 0 { words.append(Numeral.count(summary.drafts, "draft") + " among them") }
    let head = isDryRun ? "Nothing was written. It would be: " : ""
    lines.append(
      StyledText(
        head + words.joined(separator: ", ") + " (\(summary.kind.rawValue) \(summary.name) into \(into)).",
        summary.isClean && total > 0 ? .good : .body))
    return lines
  }
}
