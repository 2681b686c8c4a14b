import AskCorpus
package import AskSearch

/// The posts that are most like the one above.
package struct RelatedView: Sendable {
  let posts: [RelatedPost]

  package init(_ posts: [RelatedPost]) {
    self.posts = posts
  }

  /// A blank line, a heading, and at most two lines for each post; nothing when there is none.
  package func lines(to width: Int, indent: StyledText) -> [StyledText] {
    guard !posts.isEmpty else { return [] }
    let first = indent + StyledText("• ", .meta)
    return [StyledText(), indent + StyledText("Related", .heading)]
      + posts.flatMap { lines(of: $0, to: width, first: first) }
  }

  /// The id follows on the title's line when it fits, else stands on its own, where it stays whole.
  private func lines(of post: RelatedPost, to width: Int, first: StyledText) -> [StyledText] {
    let id = StyledText(post.id.rawValue, .verbatim, link: .file(post.path))
    let title = first + StyledText(post.title).truncated(to: max(1, width - first.columns))
    if title.columns + 2 + id.columns <= width { return [title + .spaces(2) + id] }
    return [title, .spaces(first.columns) + id]
  }
}
