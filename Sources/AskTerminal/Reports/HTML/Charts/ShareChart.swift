/// Lying bars of one length that are cut into shares.
struct ShareChart {
  struct Part {
    let name: String
    /// A class of the style sheet; the letters on it have the class with `-on` behind.
    let style: String
  }

  struct Row {
    let label: String
    /// As many as there are parts.
    let counts: [Int]
  }

  let label: String
  let parts: [Part]
  let rows: [Row]
  /// What is counted, such as `question`.
  let noun: String

  private static let rowHeight = 26.0
  private static let mostLabel = 175.0

  var svg: Markup {
    let left = min(Self.mostLabel, rows.map { ChartFrame.width(of: $0.label) }.max() ?? 0) + 10
    let right = ChartFrame.columnWidth - 38
    let frame = ChartFrame(
      width: ChartFrame.columnWidth, height: Self.rowHeight * Double(rows.count) + 20, label: label)
    let head = ChartFrame.label(noun + "s", x: ChartFrame.columnWidth, y: 12, anchor: "end", style: "axis")
    return frame.svg(
      [head]
        + rows.enumerated().flatMap { number, row in
          markup(of: row, y: 18 + Self.rowHeight * Double(number), left: left, right: right)
        })
  }

  private func markup(of row: Row, y: Double, left: Double, right: Double) -> [Markup] {
    let total = row.counts.reduce(0, +)
    var markup = [
      ChartFrame.label(
        ChartFrame.fitted(row.label, width: Self.mostLabel), x: left - 8, y: y + 16, anchor: "end"),
      ChartFrame.label("\(total)", x: ChartFrame.columnWidth, y: y + 16, anchor: "end", style: "value"),
    ]
    var x = left
    for (part, count) in zip(parts, row.counts) where count > 0 {
      let share = Double(count) / Double(total)
      let width = share * (right - left)
      markup.append(
        ChartFrame.bar(
          x: x, y: y + 2, width: max(0.5, width - 1), height: Self.rowHeight - 6, style: part.style,
          title:
            "\(row.label): \(part.name) \(count) of \(Numeral.groupedCount(total, noun)), \(ChartFrame.percent(share))"
        ))
      let text = ChartFrame.percent(share)
      if ChartFrame.width(of: text) + 4 < width {
        markup.append(
          ChartFrame.label(
            text, x: x + width / 2, y: y + 16, anchor: "middle", style: part.style + "-on"))
      }
      x += width
    }
    return markup
  }

  var legend: Markup { Legend(parts.map { Legend.Key(name: $0.name, style: $0.style) }).markup }
}
