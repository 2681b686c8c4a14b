extension CheckRule {
  static let supersededLink = CheckRule(
    "superseded-link", .warning, in: .everyPost,
    summary: "a link to a post that another has superseded",
    why: """
      The reader who follows it gets the advice that the column has taken back. Link the successor, and see that the
      words of the link still fit.
      """,
    example: CheckExample(
      bad: "# T\n\nSee [the old advice](old.md).\n",
      good: "# T\n\nSee [the new advice](new.md).\n",
      beside: [
        "old.md": "---\ntitle: Old\nsuperseded-by: new\n---\n\nText.\n", "new.md": "# New\n\nText.\n",
      ])
  ) { post, facts in
    guard post.post.supersededBy == nil else { return [] }
    return post.links.compactMap { link in
      guard let path = ColumnLink(link.url, from: post.path)?.path, let standing = facts.posts[path],
        standing.current != standing.id
      else { return nil }
      return Mark(
        at: post.offset(of: link), "\(standing.id) has been superseded by \(standing.current); link that one")
    }
  }
}
