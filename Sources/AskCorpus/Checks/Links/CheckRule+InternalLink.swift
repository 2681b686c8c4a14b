extension CheckRule {
  static let internalLink = CheckRule(
    "internal-link", .error, in: .everyPost,
    summary: "a link to a post, or to a heading of one, that is not there",
    why: """
      Posts are renamed and headings rewritten, and the link then leads the reader nowhere. Links to files that are no
      Markdown, and to places on a site, are not looked at; headings only in the house form, since other programs make
      other anchors.
      """,
    example: CheckExample(
      bad: "# T\n\nRead [how to start](how-to-strat.md) first.\n",
      good: "# T\n\nRead [how to start](how-to-start.md) first.\n",
      beside: ["how-to-start.md": "# How do I start?\n\nWith one course.\n"])
  ) { post, facts in
    post.links.compactMap { link in
      guard let target = ColumnLink(link.url, from: post.path) else { return nil }
      let offset = post.offset(of: link)
      guard let path = target.path else {
        guard post.isHouseForm, let anchor = target.anchor, !anchor.isEmpty, !post.anchors.contains(anchor)
        else {
          return nil
        }
        return Mark(
          at: offset, "there is no heading #\(anchor) in this post; \(nearest(anchor, post.anchors))")
      }
      guard let standing = facts.posts[path] else {
        if facts.unread.contains(path) { return nil }
        let near = nearest(path: path, in: facts.paths)
        return Mark(
          at: offset,
          "there is no post \(path); "
            + (near.map { "did you mean \($0)?" } ?? "correct the link, or remove it"))
      }
      if standing.isDraft, post.isFinished, post.isHouseForm, post.post.status == .published {
        return Mark(
          at: offset, "\(path) is a draft, which no reader can open; publish it, or remove the link")
      }
      guard post.isHouseForm, let anchor = target.anchor, !anchor.isEmpty, !standing.anchors.contains(anchor)
      else { return nil }
      return Mark(
        at: offset, "there is no heading #\(anchor) in \(path); \(nearest(anchor, standing.anchors))")
    }
  }

  /// Of the paths that begin alike: to compare with all would take minutes where thousands of links are wrong.
  private static func nearest(path: String, in paths: [String]) -> String? {
    let head = path.utf8.count - (path.split(separator: "/").last?.utf8.count ?? 0) + 2
    let start = Array(path.utf8.prefix(head))
    let alike = paths.filter { $0.utf8.starts(with: start) }.prefix(200)
    return NearestNames.nearest(to: path, in: Array(alike), limit: 1).first
  }

  private static func nearest(_ anchor: String, _ anchors: Set<String>) -> String {
    NearestNames.nearest(to: anchor, in: anchors.sorted(), limit: 1).first.map { "did you mean #\($0)?" }
      ?? "correct the link"
  }
}

extension CheckedPost {
  /// Where a link's address is written, else where its line begins. An address may be the beginning of another on
  /// the same line, so its end is looked for first.
  package func offset(of link: Link) -> Int {
    for (before, behind) in [("(", ")"), ("(", " "), ("<", ">"), ("(", ""), ("", "")] {
      if let range = range(of: before + link.url + behind, onLine: link.line) {
        return range.lowerBound + before.utf8.count
      }
    }
    return range(of: link.text, onLine: link.line)?.lowerBound ?? start(ofLine: link.line)
  }
}
