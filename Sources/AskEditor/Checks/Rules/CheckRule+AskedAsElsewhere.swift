package import AskCorpus
package import AskSearch
package import AskText

extension CheckRule {
  package static let askedAsElsewhere = CheckRule(
    "asked-as-elsewhere", .warning, in: .houseForm,
    summary: "an asked-as line for which the index finds other posts before this one",
    why: """
      The line is in the index under this post, and neither words nor network find this post among the first three,
      while the post that is found first asks about the same in its title or a line of its own. Needs an index;
      `--no-search` leaves it out.
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
package struct BetterAnswers {
  /// So many posts a page shows.
  private static let shown = 3
  /// Of a line's terms, so many must stand in the other post's title or in one line of it: a post that is found for
  /// what it says in passing answers nothing better.
  private static let leastShare = 0.5

  private let engine: SearchEngine
  private let options: SearchEngine.Options
  private let content: ContentTerms

  package init(_ engine: SearchEngine, options: SearchEngine.Options, language: Language) {
    self.engine = engine
    self.options = options
    content = ContentTerms(language)
  }

  /// The post that is found first, by path and line, where it asks about the same and neither words nor network find
  /// the post that has the line, or has superseded that, among the first three.
  package func find(
    in posts: [CheckedPost], of all: [CheckedPost], _ facts: ColumnFacts,
    progress: (_ done: Int, _ of: Int) throws -> Void
  ) throws -> [String: [String: PostID]] {
    var lexical = options
    lexical.isLexical = true
    var asked = posts.filter { $0.post.status == .published }.flatMap { post in
      post.post.askedAs.map { (post: post, line: $0) }
    }
    // Words alone are quick, and leave few lines for the whole ranking.
    var found: [[PostID]] = []
    for options in [lexical, self.options] {
      let names = try engine.firstPosts(for: asked.map(\.line), limit: Self.shown, options: options) {
        try progress($0, asked.count)
      }
      let lost = zip(asked, names.map { $0.map { PostID($0) } }).filter { item, ids in
        !ids.contains(item.post.post.id)
          && !(facts.posts[item.post.path].map { ids.contains($0.current) } ?? false)
      }
      asked = lost.map(\.0)
      found = lost.map(\.1)
    }
    let texts = Dictionary(all.map { ($0.post.id, [$0.post.title] + $0.post.askedAs) }) { first, _ in first }
    var better: [String: [String: PostID]] = [:]
    for (item, ids) in zip(asked, found) {
      guard let best = ids.first, isAskedAlike(item.line, in: texts[best] ?? []) else { continue }
      better[item.post.path, default: [:]][item.line] = best
    }
    return better
  }

  private func isAskedAlike(_ line: String, in texts: [String]) -> Bool {
    let terms = content.of(line)
    guard !terms.isEmpty else { return false }
    return texts.contains { text in
      Double(terms.intersection(content.of(text)).count) >= Self.leastShare * Double(terms.count)
    }
  }
}
