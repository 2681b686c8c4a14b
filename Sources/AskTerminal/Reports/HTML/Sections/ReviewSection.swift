import AskCorpus
import AskEditor

/// Which posts are to be read again.
struct ReviewSection {
  let figures: ReviewFigures
  let shown: Int
  let today: CalendarDate
  let links: PostLinks

  var parts: [ReportFigure] {
    guard figures.due > 0 else {
      return [
        ReportFigure(
          anchor: "due", title: "Due for review",
          finding: shown == 0 ? "There is no post to read again." : "No post is due for review.")
      ]
    }
    return [reasons, first]
  }

  private var reasons: ReportFigure {
    let kinds = ReviewFigures.Kind.allCases.compactMap { kind in figures.reasons[kind].map { (kind, $0) } }
    let main = kinds.max { $0.1 < $1.1 }
    let finding =
      "\(figures.due) of \(Numeral.groupedCount(shown, "post")) \(figures.due == 1 ? "is" : "are") due; the most frequent reason "
      + "is that \(main.map { Self.sentence($0.0) } ?? "–")."
    return ReportFigure(
      anchor: "due", title: "Due for review", finding: finding,
      chart: BarChart(
        label: "Posts that are due, by reason. \(finding)",
        rows: kinds.map {
          BarChart.Row(label: Self.name($0.0), value: $0.1, note: Numeral.groupedCount($0.1, "post"))
        }
      ).svg,
      table: ReportTable(
        head: ["Reason", "Posts"], rows: kinds.map { [.text(Self.name($0.0)), .number($0.1)] }), size: .wide)
  }

  private var first: ReportFigure {
    let rows = figures.first.map { item -> [ReportTable.Cell] in
      [
        .link(item.post.title, to: links.address(of: item.post.path)),
        .text(item.reasons.map { ReviewQueueView.words($0, today).string }.joined(separator: "; ")),
      ]
    }
    return ReportFigure(
      anchor: "read-first", title: "To read first",
      finding: figures.due > rows.count
        ? "The \(rows.count) most urgent of \(figures.due); ask review lists all."
        : "The most urgent comes first.",
      chart: ReportTable(head: ["Post", "Why"], rows: rows).whole, size: .wide)
  }

  private static func name(_ kind: ReviewFigures.Kind) -> String {
    switch kind {
    case .overdue: "review-by has passed"
    case .halfLife: "half-life has passed"
    case .undated: "has no date"
    case .votes: "did not help readers"
    case .deadLinks: "dead links"
    }
  }

  private static func sentence(_ kind: ReviewFigures.Kind) -> String {
    switch kind {
    case .overdue: "the day to read it again has passed"
    case .halfLife: "it was last read longer ago than the half-life of a tag"
    case .undated: "it has no date"
    case .votes: "it did not help readers"
    case .deadLinks: "links in it lead nowhere"
    }
  }
}
