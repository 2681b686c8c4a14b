/// A part of the page: a heading that can be linked to, one sentence that says what is seen, a chart, and its numbers.
struct ReportFigure {
  let anchor: String
  let title: String
  let finding: String
  var chart = Markup.nothing
  /// What the colours or shapes of the chart stand for.
  var legend = Markup.nothing
  var table: ReportTable?
  /// Whether it takes the whole width of the page.
  var isWide = false

  var markup: Markup {
    Markup(
      "section",
      ["class": isWide ? "card wide" : "card", "id": anchor, "aria-labelledby": anchor + "-title"],
      [
        Markup(
          "h3", ["id": anchor + "-title"],
          [
            Markup(title),
            Markup(" "),
            Markup(
              "a", ["class": "anchor", "href": "#" + anchor, "aria-label": "Link to \(title)"], text: "#"),
          ]),
        Markup("p", ["class": "finding"], text: finding),
        chart.text.isEmpty ? .nothing : Markup("figure", [:], [chart, legend]),
        table?.details ?? .nothing,
      ])
  }
}
