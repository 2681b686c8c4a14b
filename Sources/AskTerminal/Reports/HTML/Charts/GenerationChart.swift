import AskEditor

/// Figures of a ranking, generation by generation.
struct GenerationChart {
  let label: String
  /// Oldest first, at least two.
  let generations: [GenerationFigures]

  static let measures:
    [(name: String, style: String, shape: String, value: @Sendable (GenerationFigures) -> Double)] = [
      ("nDCG@10", "one", "M-4 -4H4V4H-4Z", { $0.nDCG10 }),
      ("hit@1", "two", "M0 -5.5L5.5 4.5H-5.5Z", { $0.hit1 }),
    ]

  private static let left = 44.0
  private static let right = ChartFrame.columnWidth - 16
  private static let top = 12.0
  private static let bottom = 210.0

  var svg: Markup {
    let values = generations.flatMap { generation in Self.measures.map { $0.value(generation) } }
    // Tenths around what there is: from 0 on, a change of a hundredth would not be seen.
    let low = max(0, ((values.min() ?? 0) * 10 - 0.5).rounded(.down) / 10)
    let high = min(1, max(low + 0.1, ((values.max() ?? 1) * 10 + 0.5).rounded(.up) / 10))
    func y(_ value: Double) -> Double {
      Self.bottom - (value - low) / (high - low) * (Self.bottom - Self.top)
    }
    func x(_ place: Int) -> Double {
      Self.left + 12 + (Self.right - Self.left - 12) * Double(place) / Double(max(1, generations.count - 1))
    }
    let grid = (0...4).map { low + (high - low) * Double($0) / 4 }.flatMap { value in
      [
        ChartFrame.line(
          "M\(ChartFrame.text(Self.left)) \(ChartFrame.text(y(value)))H\(ChartFrame.text(Self.right))",
          style: "grid"),
        ChartFrame.label(
          Numeral.decimal(value, places: 3), x: Self.left - 6, y: y(value) + 4, anchor: "end", style: "axis"),
      ]
    }
    // At most about eight labels, however many generations.
    let step = max(1, (generations.count + 7) / 8)
    let labels = generations.enumerated().filter { $0.offset % step == 0 }.map { place, generation in
      ChartFrame.label(
        "\(generation.generation)", x: x(place), y: Self.bottom + 16, anchor: "middle", style: "axis")
    }
    let axis = ChartFrame.label(
      "generation", x: (Self.left + Self.right) / 2, y: Self.bottom + 34, anchor: "middle", style: "axis")
    let lines = Self.measures.flatMap { measure -> [Markup] in
      let points = generations.enumerated().map { (x($0.offset), y(measure.value($0.element))) }
      let path = points.map { "\(ChartFrame.text($0.0)),\(ChartFrame.text($0.1))" }.joined(separator: " ")
      return [Markup("polyline", ["class": "\(measure.style)-line", "points": path])]
        + zip(generations, points).map { generation, point in
          Markup(
            "path",
            [
              "class": measure.style, "d": measure.shape,
              "transform": "translate(\(ChartFrame.text(point.0)) \(ChartFrame.text(point.1)))",
            ],
            [
              Markup(
                "title", [:],
                text: "generation \(generation.generation), \(generation.day): \(measure.name) "
                  + Numeral.decimal(measure.value(generation), places: 3))
            ])
        }
    }
    return ChartFrame(width: ChartFrame.columnWidth, height: Self.bottom + 40, label: label).svg(
      grid + lines + labels + [axis])
  }

  var legend: Markup {
    Legend(Self.measures.map { Legend.Key(name: $0.name, style: $0.style, shape: $0.shape) }).markup
  }
}
