import AskEditor

/// A map of posts: a point each, coloured and shaped by area, with lines between near neighbours.
struct MapChart {
  let label: String
  let map: PostMap
  let links: PostLinks

  private static let width = 900.0
  private static let height = 620.0
  private static let margin = 24.0
  /// Of the letters where the page is narrow; they are smaller where it is wide.
  private static let letterHeight = 28.0
  /// In a square of 12 around 0: disc, square, triangle, diamond, triangle on its tip, cross, star.
  static let shapes = [
    "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z", "M-4.5 -4.5H4.5V4.5H-4.5Z", "M0 -5.8L5.6 4.6H-5.6Z",
    "M0 -6L6 0L0 6L-6 0Z", "M0 5.8L5.6 -4.6H-5.6Z",
    "M-2 -5.5H2V-2H5.5V2H2V5.5H-2V2H-5.5V-2H-2Z",
    "M0 -6L1.8 -2L6 -1.6L2.9 1.4L3.7 5.6L0 3.5L-3.7 5.6L-2.9 1.4L-6 -1.6L-1.8 -2Z",
  ]
  private static let smallShape = "M-3.5 0A3.5 3.5 0 1 0 3.5 0A3.5 3.5 0 1 0 -3.5 0Z"

  private static func place(_ point: PostMap.Point) -> (x: Double, y: Double) {
    (margin + point.x * (width - 2 * margin), margin + point.y * (height - 2 * margin))
  }

  private static func style(_ area: Int?) -> String { area.map { "area\($0 % shapes.count)" } ?? "noarea" }
  private static func shape(_ area: Int?) -> String { area.map { shapes[$0 % shapes.count] } ?? smallShape }

  var svg: Markup {
    let lines = map.links.map { first, second in
      let (from, to) = (Self.place(map.points[first]), Self.place(map.points[second]))
      return
        "M\(ChartFrame.text(from.x)) \(ChartFrame.text(from.y))L\(ChartFrame.text(to.x)) \(ChartFrame.text(to.y))"
    }.joined()
    let points = map.points.map { point in
      let (x, y) = Self.place(point)
      let tags = point.tags.isEmpty ? "" : " (\(point.tags.joined(separator: ", ")))"
      return Markup(
        "a",
        [
          "href": links.address(of: point.path), "aria-label": point.title,
          "transform": "translate(\(ChartFrame.text(x)) \(ChartFrame.text(y)))",
        ],
        [
          Markup("title", [:], text: point.title + tags),
          Markup("path", ["class": "point \(Self.style(point.area))", "d": Self.shape(point.area)]),
        ])
    }
    return ChartFrame(
      width: Self.width, height: Self.height, label: label, style: "chart map", hasLinks: true
    ).svg(
      [ChartFrame.line(lines, style: "thread")] + [Markup.joined(points)] + labels)
  }

  private var labels: [Markup] {
    var placement = LabelPlacement(
      in: LabelPlacement.Box(x: 0, y: 0, width: Self.width, height: Self.height))
    return map.areas.enumerated().compactMap { number, area in
      let (x, y) = Self.place(map.points[area.medoid])
      let found = placement.place(
        x: x, y: y, width: ChartFrame.width(of: area.tag, letterHeight: Self.letterHeight) + 8,
        height: Self.letterHeight * 1.2)
      return found.map {
        ChartFrame.label(area.tag, x: $0.x, y: $0.y + 5, anchor: "middle", style: "name name\(number)")
      }
    }
  }

  var legend: Markup {
    let keys = map.areas.enumerated().map { number, area in
      Legend.Key(name: "\(area.tag) (\(area.posts))", style: Self.style(number), shape: Self.shape(number))
    }
    let rest = map.points.count { $0.area == nil }
    return Legend(
      keys
        + (rest > 0
          ? [Legend.Key(name: "other tags (\(rest))", style: Self.style(nil), shape: Self.shape(nil))] : [])
    ).markup
  }
}
