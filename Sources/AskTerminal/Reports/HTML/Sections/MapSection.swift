import AskEditor

/// Which posts are alike.
struct MapSection {
  let map: PostMap?
  let hasPosts: Bool
  let links: PostLinks

  var parts: [ReportFigure] {
    guard let map else {
      guard hasPosts else { return [] }
      return [
        ReportFigure(
          anchor: "map-of-posts", title: "Map of the posts",
          finding:
            "There is no map: it takes a network and at least \(PostMap.leastPosts) posts that it knows words of.",
          size: .wide)
      ]
    }
    let chart = MapChart(
      label:
        "Map of \(Numeral.groupedCount(map.points.count, "post")). Each point is a post and a link to it.",
      map: map,
      links: links)
    return [
      ReportFigure(
        anchor: "map-of-posts", title: "Map of the posts", finding: finding(map), chart: chart.svg,
        legend: chart.legend, table: table(map), size: .wide)
    ]
  }

  private func finding(_ map: PostMap) -> String {
    let way =
      switch map.method {
      case .neighbours: "Posts that the network finds alike lie close together"
      case .axes: "Posts lie along the two directions in which they differ most"
      }
    let lonely =
      map.loneliest.map {
        "; “\($0.title)” is least like any other, with a cosine of \(Numeral.decimal($0.similarity))"
      } ?? ""
    let least = Numeral.decimal(PostMap.leastCosine)
    return way
      + "; a thin line leads to the nearest one from a cosine of \(least) on. For \(map.sharingTag) of "
      + "\(map.points.count) the nearest shares a tag" + lonely + "."
  }

  private func table(_ map: PostMap) -> ReportTable {
    ReportTable(
      head: ["Post", "Nearest post", "Cosine"],
      rows: map.points.map { point in
        [
          .link(point.title, to: links.address(of: point.path)),
          .text(point.nearest.map { map.points[$0].title } ?? "–"),
          .figure(point.nearest == nil ? "–" : Numeral.decimal(point.similarity)),
        ]
      }, summary: "Every post with its nearest")
  }
}
