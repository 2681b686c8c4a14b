/// A part of the page: a heading that can be linked to, one sentence that says what is seen, a chart, and its numbers.
struct ReportFigure {
  /// How much of the page it takes; the value is its class.
  enum Size: String {
    case plain = "card"
    case wide = "card wide"
    /// As high as two others beside it.
    case tall = "card tall"
  }

  let anchor: String
  let title: String
  let finding: String
  var chart = Markup.nothing
  /// What the colours or shapes of the chart stand for.
  var legend = Markup.nothing
  var table: ReportTable?
  var size = Size.plain

  var markup: Markup {
    Markup(
      "section",
      ["class": size.rawValue, "id": anchor, "aria-labelledby": anchor + "-title"],
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
