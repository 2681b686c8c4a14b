/// A list of posts with one line each, in columns.
struct PostTable {
  private let rows: [[StyledText]]
  /// Width of each column; 0 for one that is left out.
  private let columns: [Int]

  private static let gap = 2
  private static let minTags = 10
  /// A title longer than this may be cut.
  private static let titleShare = 60

  /// - Parameter width: of the screen; nil for no edge, where nothing is cut.
  /// - Returns: nil when the screen is too narrow for ids, ages and most of the titles.
  init?(_ posts: [PostListRow], width: Int?) {
    let rows = posts.map { [$0.id, $0.title, $0.age, $0.tags] }
    let widest = (0..<4).map { column in rows.map { $0[column].columns }.max() ?? 0 }
    self.rows = rows
    guard let width else {
      columns = widest
      return
    }
    let age = widest[2] > 0 ? Self.gap + widest[2] : 0
    let fixed = widest[0] + Self.gap + age
    guard fixed + min(widest[1], Self.titleShare) <= width else { return nil }
    let title = min(widest[1], width - fixed)
    let room = width - fixed - title - Self.gap
    columns = [
      widest[0], title, widest[2], room >= min(Self.minTags, widest[3]) ? min(widest[3], room) : 0,
    ]
  }

  var lines: [StyledText] {
    rows.map { row in
      var line = StyledText()
      for (index, cell) in row.enumerated() where columns[index] > 0 {
        if index > 0 { line.append("  ") }
        line.append(cell.truncated(to: columns[index]).padded(to: columns[index]))
      }
      return line
    }
  }
}
