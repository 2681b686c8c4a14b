package import AskCorpus
package import AskSearch

extension CheckRule {
  package static let askedAsElsewhere = CheckRule(
    "asked-as-elsewhere", .warning, in: .houseForm,
    summary: "an asked-as line that the index answers with another post",
    why: """
      The line is in the index under this post, and another one is found first all the same: it answers the line better,
      or two posts give one advice. Needs an index; `--no-search` leaves it out.
      """,
    example: CheckExample(
      bad: post(asking: "moving fish between tanks"), good: post(asking: "moving pigeons between lofts"),
      beside: [
        "fish.md": """
          # Moving fish between tanks

          Moving fish between tanks needs patience: moving fish between two tanks begins with the water in the tanks. Fish
          between tanks want the same water. Moving fish between tanks is done by night.

          """
      ])
  ) { post, facts in
    guard let better = facts.answeredBetter[post.path] else { return [] }
    return post.post.askedAs.compactMap { line in
      guard let other = better[line] else { return nil }
      return Mark(
        at: post.offset(ofAskedAs: line),
        "\"\(line)\" finds \(other) first; move the line there, or say here what it asks")
    }
  }

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
  /// By path and line, where the first post is not the one that has the line, nor one that it is superseded by.
  package static func find(
    in posts: [CheckedPost], _ facts: ColumnFacts, engine: SearchEngine, options: SearchEngine.Options,
    progress: (_ done: Int, _ of: Int) throws -> Void
  ) throws -> [String: [String: PostID]] {
    let asked = posts.filter { $0.post.status == .published }.flatMap { post in
      post.post.askedAs.map { (post, $0) }
    }
    let first = try engine.firstPosts(for: asked.map(\.1), options: options) { try progress($0, asked.count) }
    var better: [String: [String: PostID]] = [:]
    for ((post, line), name) in zip(asked, first) {
      guard let name, PostID(name) != post.post.id, PostID(name) != facts.posts[post.path]?.current else { continue }
      better[post.path, default: [:]][line] = PostID(name)
    }
    return better
  }
}
