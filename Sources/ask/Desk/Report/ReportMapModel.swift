import AskCorpus
import AskEditor

/// The map of `ask report --json`.
struct ReportMapModel: Encodable {
  struct Point: Encodable {
    let post, title, path: String
    /// In 0...1 from the left and from the top.
    let x, y: Double
    let area, nearest: String?
    let similarity: Double?
  }

  let method: String
  let sharingTag: Int
  let points: [Point]

  init(_ map: PostMap) {
    method = map.method.rawValue
    sharingTag = map.sharingTag
    points = map.points.map { point in
      Point(
        post: point.id.rawValue, title: point.title, path: point.path, x: point.x, y: point.y,
        area: point.area.map { map.areas[$0].tag }, nearest: point.nearest.map { map.points[$0].id.rawValue },
        similarity: point.nearest == nil ? nil : point.similarity)
    }
  }
}
