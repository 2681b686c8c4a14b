public import AskSearch

/// Posts that are most like another one, for who asked for them.
public struct RelatedListView: Sendable {
  private let posts: [RelatedPost]

  public init(_ posts: [RelatedPost]) {
    self.posts = posts
  }

  public func text(on screen: Screen) -> String {
    guard !posts.isEmpty else { return screen.text([StyledText("No other post is much like it.")]) }
    return screen.text(Array(RelatedView(posts).lines(to: screen.measure, indent: StyledText()).dropFirst()))
  }
}
