public import AskCorpus
public import AskSearch

/// Posts as a table: id, title, age, tags.
public struct PostListView: Sendable {
  private let posts: [PostSummary]
  private let today: CalendarDate

  /// - Parameters:
  ///   - posts: in the order to show.
  ///   - today: ages are counted up to this day.
  public init(_ posts: [PostSummary], today: CalendarDate) {
    self.posts = posts
    self.today = today
  }

  /// One line a post and a line that counts them.
  ///
  /// Ids stay whole up to half of the screen, because they are what the next command needs; titles and tags
  /// are cut with an ellipsis, and on a narrow screen tags and then ages are left out.
  public func text(on screen: Screen) -> String {
    guard !posts.isEmpty else { return screen.text([StyledText("No post matches.")]) }
    let rows = posts.map(row)
    let columns = columns(of: rows, in: screen.columns)
    var lines = rows.map { row in
      var line = StyledText()
      for (index, cell) in row.enumerated() where columns[index] > 0 {
        if index > 0 { line.append("  ") }
        line.append(cell.truncated(to: columns[index]).padded(to: columns[index]))
      }
      return line
    }
    lines += [StyledText(), StyledText(count, .meta)]
    return screen.text(lines)
  }

  private static let gap = 2
  private static let minTitle = 20
  private static let maxTitle = 72
  private static let minTags = 10

  private func row(_ post: PostSummary) -> [StyledText] {
    [
      StyledText(post.id.rawValue, .code, link: .file(post.path)),
      StyledText(post.title),
      age(post),
      StyledText(post.tags.joined(separator: ", "), .meta),
    ]
  }

  private func age(_ post: PostSummary) -> StyledText {
    if post.supersededBy != nil { return StyledText("superseded", .warning) }
    if post.status == .draft { return StyledText("draft", .warning) }
    guard let date = post.published ?? post.reviewed else { return StyledText() }
    return StyledText(Age.text(from: date, to: today), .meta)
  }

  /// Width of each column; 0 for one that is left out.
  private func columns(of rows: [[StyledText]], in width: Int) -> [Int] {
    func widest(_ column: Int) -> Int { rows.map { $0[column].columns }.max() ?? 0 }
    let id = max(1, min(widest(0), width / 2))
    var rest = width - id - Self.gap
    var age = widest(2)
    if rest - age - Self.gap < Self.minTitle { age = 0 }
    if age > 0 { rest -= age + Self.gap }
    var tags = min(widest(3), rest - Self.gap - min(widest(1), Self.minTitle + rest / 4))
    if tags < min(Self.minTags, widest(3)) { tags = 0 }
    if tags > 0 { rest -= tags + Self.gap }
    let title = max(1, min(widest(1), rest, Self.maxTitle))
    return [id, title, age, max(0, tags)]
  }

  private var count: String {
    let drafts = posts.count { $0.status == .draft }
    let superseded = posts.count { $0.supersededBy != nil }
    var text = posts.count == 1 ? "1 post" : "\(posts.count) posts"
    if drafts > 0 { text += drafts == 1 ? ", 1 draft" : ", \(drafts) drafts" }
    if superseded > 0 { text += ", \(superseded) superseded" }
    return text
  }
}
