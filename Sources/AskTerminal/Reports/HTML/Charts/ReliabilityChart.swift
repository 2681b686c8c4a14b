import AskEval

/// Over the confidence of questions the share that was right: on the line, both are the same.
struct ReliabilityChart {
  let label: String
  let bins: [Calibration.Bin]

  private static let left = 70.0
  private static let right = 370.0
  private static let top = 12.0
  private static let bottom = 252.0

  private static func x(_ share: Double) -> Double { left + share * (right - left) }
  private static func y(_ share: Double) -> Double { bottom - share * (bottom - top) }

  var svg: Markup {
    let grid = [0, 0.25, 0.5, 0.75, 1].flatMap { share in
      [
        ChartFrame.line(
          "M\(ChartFrame.text(Self.x(share))) \(ChartFrame.text(Self.top))V\(ChartFrame.text(Self.bottom))"
            + "M\(ChartFrame.text(Self.left)) \(ChartFrame.text(Self.y(share)))H\(ChartFrame.text(Self.right))",
          style: "grid"),
        ChartFrame.label(
          ChartFrame.percent(share), x: Self.x(share), y: Self.bottom + 16, anchor: "middle", style: "axis"),
        ChartFrame.label(
          ChartFrame.percent(share), x: Self.left - 6, y: Self.y(share) + 4, anchor: "end", style: "axis"),
      ]
    }
    let diagonal = ChartFrame.line(
      "M\(ChartFrame.text(Self.left)) \(ChartFrame.text(Self.bottom))"
        + "L\(ChartFrame.text(Self.right)) \(ChartFrame.text(Self.top))", style: "mark")
    let axis = ChartFrame.label(
      "confidence across, share that is right upwards", x: (Self.left + Self.right) / 2, y: Self.bottom + 34,
      anchor: "middle",
      style: "axis")
    return ChartFrame(width: ChartFrame.columnWidth, height: Self.bottom + 40, label: label).svg(
      grid + [diagonal, axis] + bins.flatMap(Self.point))
  }

  private static func point(_ bin: Calibration.Bin) -> [Markup] {
    let right = Int((bin.share * Double(bin.count)).rounded())
    let interval = ShareInterval(min(bin.count, right), of: bin.count)
    let x = x(bin.meanProbability)
    return [
      ChartFrame.line(
        "M\(ChartFrame.text(x)) \(ChartFrame.text(y(interval.lower)))V\(ChartFrame.text(y(interval.upper)))",
        style: "interval"),
      Markup(
        "circle", ["class": "one", "cx": ChartFrame.text(x), "cy": ChartFrame.text(y(bin.share)), "r": "5"],
        [
          Markup(
            "title", [:],
            text: "\(Numeral.groupedCount(bin.count, "question")) with a confidence of "
              + "\(ChartFrame.percent(bin.meanProbability)) on average: \(ChartFrame.percent(bin.share)) right"
          )
        ]),
    ]
  }
}
