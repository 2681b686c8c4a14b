public import AskCorpus
public import AskSearch

/// Posts as a list: title, id, age, tags.
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

  /// The posts and a line that counts them.
  ///
  /// One line a post where the screen has room for ids and most titles, or no edge: a program that reads lines finds
  /// all of a post in one, uncut. Otherwise the title, and below it what else there is.
  public func text(on screen: Screen) -> String {
    guard !posts.isEmpty else { return screen.text([StyledText("No post matches.")]) }
    let rows = posts.map { PostListRow($0, today: today) }
    let table = PostTable(rows, width: screen.hasEdge ? screen.columns : nil)
    let lines = table?.lines ?? rows.flatMap { $0.lines(to: screen.measure) }
    return screen.text(lines + [StyledText(), StyledText(count, .meta)])
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
