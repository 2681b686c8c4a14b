package import AskCorpus
package import AskSearch

extension CheckRule {
  package static let askedAsElsewhere = CheckRule(
    "asked-as-elsewhere", .warning, in: .houseForm,
    summary: "an asked-as line for which the index finds other posts before this one",
    why: """
      The line is in the index under this post, and this post is not among the first three that it finds: another one
      answers it better, or the post does not speak of what the line asks. Needs an index; `--no-search` leaves it out.
      """,
    example: CheckExample(
      bad: post(asking: "moving fish between tanks"), good: post(asking: "moving pigeons between lofts"),
      beside: Dictionary(
        uniqueKeysWithValues: ["fish", "trout", "carp"].map { name in
          ("\(name).md", "# Moving fish between tanks: \(name)\n\n\(fish)")
        }))
  ) { post, facts in
    guard let better = facts.answeredBetter[post.path] else { return [] }
    return post.post.askedAs.compactMap { line in
      guard let other = better[line] else { return nil }
      return Mark(
        at: post.offset(ofAskedAs: line),
        "\"\(line)\" finds \(other) first, and this post not among three; move the line, or say here what it asks"
      )
    }
  }

  private static let fish = """
    Moving fish between tanks needs patience: moving fish between two tanks begins with the water in the tanks. Fish
    between tanks want the same water. Moving fish between tanks is done by night.

    """

  private static func post(asking line: String) -> String {
    """
    ---
    title: How do I move pigeons?
    asked-as:
      - one two three
      - \(line)
    ---

    Pigeons go from one loft to another in a basket. Let the pigeons rest in the loft for a week.

    """
  }
}

/// Which asked-as lines another post answers better.
package enum BetterAnswers {
  /// So many posts may stand before the one that has the line, less one.
  private static let shown = 3

  /// The first post by path and line, where the one that has the line, or has superseded that, is not among those
  /// that a page shows.
  package static func find(
    in posts: [CheckedPost], _ facts: ColumnFacts, engine: SearchEngine, options: SearchEngine.Options,
    progress: (_ done: Int, _ of: Int) throws -> Void
  ) throws -> [String: [String: PostID]] {
    let asked = posts.filter { $0.post.status == .published }.flatMap { post in
      post.post.askedAs.map { (post, $0) }
    }
    let first = try engine.firstPosts(for: asked.map(\.1), limit: shown, options: options) {
      try progress($0, asked.count)
    }
    var better: [String: [String: PostID]] = [:]
    for ((post, line), names) in zip(asked, first) {
      let ids = names.map { PostID($0) }
      guard let best = ids.first, !ids.contains(post.post.id),
        !(facts.posts[post.path].map { ids.contains($0.current) } ?? false)
      else { continue }
      better[post.path, default: [:]][line] = best
    }
    return better
  }
}
