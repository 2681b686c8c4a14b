/// Lying bars, one a row, longest on top as a rule.
struct BarChart {
  struct Row {
    let label: String
    let value: Int
    /// Shown when the bar is pointed at.
    let note: String
    /// Whether it stands for many that have no row of their own.
    var isRest = false
  }

  let label: String
  let rows: [Row]

  private static let rowHeight = 22.0
  private static let mostLabel = 170.0

  var svg: Markup {
    let most = Double(rows.map(\.value).max() ?? 1)
    let left =
      min(Self.mostLabel, rows.map { ChartFrame.width(of: $0.label) }.max() ?? 0) + 10
    let right = ChartFrame.columnWidth - 40
    let frame = ChartFrame(
      width: ChartFrame.columnWidth, height: Self.rowHeight * Double(rows.count) + 4, label: label)
    return frame.svg(
      rows.enumerated().flatMap { number, row in
        let y = Self.rowHeight * Double(number) + 2
        let length = most > 0 ? Double(row.value) / most * (right - left) : 0
        return [
          ChartFrame.label(
            ChartFrame.fitted(row.label, width: Self.mostLabel), x: left - 8, y: y + 15, anchor: "end"),
          ChartFrame.bar(
            x: left, y: y + 3, width: row.value > 0 ? max(1, length) : 0, height: Self.rowHeight - 6,
            style: row.isRest ? "rest" : "one", title: "\(row.label): \(row.note)"),
          ChartFrame.label("\(row.value)", x: left + length + 6, y: y + 15, style: "value"),
        ]
      })
  }
}
