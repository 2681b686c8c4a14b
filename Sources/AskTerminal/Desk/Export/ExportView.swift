public import AskEditor

/// What an export wrote, for reading.
public struct ExportView: Equatable, Sendable {
  private let summary: ExportSummary
  private let place: String
  private let drafts: Int

  public init(_ summary: ExportSummary, place: String, drafts: Int) {
    self.summary = summary
    self.place = place
    self.drafts = drafts
  }

  public func text(on screen: Screen) -> String {
    var words = [Numeral.count(summary.posts, "post")]
    if summary.queries > 0 {
      words += [
        summary.queries == 1 ? "1 query" : "\(summary.queries) queries",
        Numeral.count(summary.judgements, "judgement"),
      ]
    }
    var files = ["\(Numeral.count(summary.written, "file")) written"]
    if summary.unchanged > 0 { files.append("\(summary.unchanged) unchanged") }
    if summary.removed > 0 { files.append("\(summary.removed) removed") }
    var text = "\(place): \(words.joined(separator: ", ")); \(files.joined(separator: ", "))."
    if drafts > 0 { text += " \(Numeral.count(drafts, "draft")) left out." }
    return screen.text(
      StyledText(text, .good).wrapped(to: screen.measure, first: .spaces(0), rest: .spaces(2)))
  }
}
