import AskEditor

/// What the column is made of.
struct PostsSection {
  let figures: PostFigures

  private static let mostTags = 22

  var parts: [ReportFigure] { figures.shown == 0 ? [] : [tags, ages, lengths] }

  private var tags: ReportFigure {
    let all = figures.tags
    var rows = all.prefix(Self.mostTags).map { tag in
      BarChart.Row(
        label: tag.name, value: tag.posts,
        note: "\(Numeral.groupedCount(tag.posts, "post")), \(Numeral.grouped(tag.words)) words")
    }
    if figures.untagged > 0 {
      rows.append(
        BarChart.Row(
          label: "no tag", value: figures.untagged, note: Numeral.groupedCount(figures.untagged, "post"),
          isRest: true))
    }
    let finding = tagFinding
    return ReportFigure(
      anchor: "posts-by-area", title: "Posts by area", finding: finding,
      chart: BarChart(label: "Posts by tag. \(finding)", rows: rows).svg,
      table: ReportTable(
        head: ["Tag", "Posts", "Words", "Words a post", "Months since it was read"],
        rows: all.map { tag in
          [
            .text(tag.name), .number(tag.posts), .figure(Numeral.grouped(tag.words)),
            .figure(Numeral.grouped(tag.words / max(1, tag.posts))),
            .figure(tag.medianMonths.map(String.init) ?? "–"),
          ]
        }, summary: "All tags"), size: .tall)
  }

  private var tagFinding: String {
    guard let first = figures.tags.first else { return "No post has a tag." }
    let count = figures.tags.count
    let others =
      count == 1
      ? "there is no other."
      : count <= Self.mostTags
        ? "\(count) tags are in use."
        : "\(count) tags are in use, of which the first \(Self.mostTags) are drawn."
    return
      "The most frequent tag is \(first.name), on \(first.posts) of \(Numeral.groupedCount(figures.shown, "post")); "
      + others
  }

  private var ages: ReportFigure {
    let old = figures.ages.filter { $0.months >= 12 }.reduce(0) { $0 + $1.reviewed }
    let finding =
      (old == 0
        ? "No post has gone unread for a year"
        : "\(old) of \(Numeral.groupedCount(figures.shown, "post")) \(old == 1 ? "has" : "have") not been read again for a year "
          + "or longer")
      + (figures.unreviewedDay == 0 ? "." : "; \(figures.unreviewedDay) without any date are not drawn.")
    let chart = ColumnChart(
      label: "Posts by age. \(finding)", steps: figures.ages.map(Self.short),
      notes: figures.ages.map(Self.words),
      series: [
        ColumnChart.Series(name: "published", style: "two", values: figures.ages.map(\.published)),
        ColumnChart.Series(name: "last read", style: "one", values: figures.ages.map(\.reviewed)),
      ], arrangement: .beside, axis: "months ago", noun: "post")
    return ReportFigure(
      anchor: "posts-by-age", title: "Posts by age", finding: finding, chart: chart.svg, legend: chart.legend,
      table: ReportTable(
        head: ["Age", "Published", "Last read"],
        rows: figures.ages.map { [.text(Self.words($0)), .number($0.published), .number($0.reviewed)] }
          + (figures.unpublishedDay + figures.unreviewedDay == 0
            ? []
            : [[.text("without the day"), .number(figures.unpublishedDay), .number(figures.unreviewedDay)]])))
  }

  private static func short(_ band: PostFigures.AgeBand) -> String {
    band.below.map { "\(band.months)–\($0)" } ?? "\(band.months)+"
  }

  private static func words(_ band: PostFigures.AgeBand) -> String {
    guard let below = band.below else { return "\(band.months) months and more" }
    return band.months == 0 ? "under \(below) months" : "\(band.months) to under \(below) months"
  }

  private var lengths: ReportFigure {
    let finding =
      "The middle post has \(Numeral.grouped(figures.medianWords)) words; all together have "
      + "\(Numeral.grouped(figures.words))."
    let chart = ColumnChart(
      label: "Posts by length. \(finding)", steps: figures.lengths.map { "\($0.words.lowerBound)" },
      notes: figures.lengths.map(Self.words),
      series: [ColumnChart.Series(name: "posts", style: "one", values: figures.lengths.map(\.posts))],
      arrangement: .stacked, axis: "words, question and answer", noun: "post", labelsEdges: true)
    return ReportFigure(
      anchor: "posts-by-length", title: "Words", finding: finding, chart: chart.svg,
      table: ReportTable(
        head: ["Words", "Posts"], rows: figures.lengths.map { [.text(Self.words($0)), .number($0.posts)] }))
  }

  private static func words(_ band: PostFigures.LengthBand) -> String {
    "\(Numeral.grouped(band.words.lowerBound)) to \(Numeral.grouped(band.words.upperBound - 1)) words"
  }
}
