/// Standing bars over steps of something measured, beside each other or on top of each other.
struct ColumnChart {
  enum Arrangement { case beside, stacked }

  struct Series {
    let name: String
    let style: String
    /// As many as there are steps.
    let values: [Int]
  }

  /// A line across the steps.
  struct Mark {
    /// In 0...1 from the left end to the right.
    let place: Double
    let name: String
  }

  let label: String
  /// Under each step; an empty one leaves its place bare.
  let steps: [String]
  /// As `steps`, in words.
  let notes: [String]
  let series: [Series]
  let arrangement: Arrangement
  /// What is measured, and what is counted, such as `post`.
  let axis, noun: String
  /// Whether labels stand at the left edge of their step, where it begins.
  var labelsEdges = false
  var marks: [Mark] = []

  private static let left = 34.0
  private static let right = ChartFrame.columnWidth - 6
  private static let top = 30.0
  private static let bottom = 210.0

  var svg: Markup {
    let sums = steps.indices.map { step in
      let values = series.map { $0.values[step] }
      return arrangement == .stacked ? values.reduce(0, +) : values.max() ?? 0
    }
    let ticks = ChartFrame.ticks(to: Double(sums.max() ?? 1))
    let most = ticks.last ?? 1
    func y(_ value: Double) -> Double { Self.bottom - value / most * (Self.bottom - Self.top) }
    let slot = (Self.right - Self.left) / Double(max(1, steps.count))
    let grid = ticks.flatMap { tick in
      [
        ChartFrame.line(
          "M\(ChartFrame.text(Self.left)) \(ChartFrame.text(y(tick)))H\(ChartFrame.text(Self.right))",
          style: "grid"),
        ChartFrame.label("\(Int(tick))", x: Self.left - 6, y: y(tick) + 4, anchor: "end", style: "axis"),
      ]
    }
    let labels = steps.enumerated().filter { !$0.element.isEmpty }.map { step, text in
      ChartFrame.label(
        text, x: Self.left + (Double(step) + (labelsEdges ? 0 : 0.5)) * slot, y: Self.bottom + 16,
        anchor: "middle", style: "axis")
    }
    let axis = ChartFrame.label(
      axis, x: (Self.left + Self.right) / 2, y: Self.bottom + 34, anchor: "middle", style: "axis")
    return ChartFrame(width: ChartFrame.columnWidth, height: Self.bottom + 40, label: label).svg(
      grid + bars(slot, y) + markLines + labels + [axis])
  }

  private func bars(_ slot: Double, _ y: (Double) -> Double) -> [Markup] {
    steps.indices.flatMap { step -> [Markup] in
      let start = Self.left + Double(step) * slot + slot * 0.1
      let width = slot * 0.8
      var below = 0.0
      return series.enumerated().filter { $0.element.values[step] > 0 }.map { number, series in
        let value = Double(series.values[step])
        let part = width / Double(self.series.count)
        let isStacked = arrangement == .stacked
        let bar = ChartFrame.bar(
          x: isStacked ? start : start + Double(number) * part, y: y(below + value),
          width: isStacked ? width : part - 1, height: y(below) - y(below + value), style: series.style,
          title: "\(notes[step]): \(series.name), \(Numeral.groupedCount(series.values[step], noun))")
        if isStacked { below += value }
        return bar
      }
    }
  }

  private var markLines: [Markup] {
    marks.enumerated().flatMap { number, mark in
      let x = Self.left + mark.place * (Self.right - Self.left)
      let isRight = mark.place > 0.5
      let y = Self.top - 16 + Double(number % 2) * 13
      return [
        ChartFrame.line(
          "M\(ChartFrame.text(x)) \(ChartFrame.text(y - 9))V\(ChartFrame.text(Self.bottom))", style: "mark"),
        ChartFrame.label(
          mark.name, x: x + (isRight ? -4 : 4), y: y, anchor: isRight ? "end" : "start", style: "marked"),
      ]
    }
  }

  var legend: Markup {
    series.count < 2 ? .nothing : Legend(series.map { Legend.Key(name: $0.name, style: $0.style) }).markup
  }
}
