extension CheckRule {
  static let askedAsTwice = CheckRule(
    "asked-as-twice", .error, in: .houseForm,
    summary: "an asked-as line that another post has too, or that repeats the title",
    why: """
      A line that two posts have tells the index nothing; one that repeats the title says it twice to no use. Case and
      punctuation do not count.
      """,
    example: CheckExample(
      bad: "---\ntitle: How do I start?\nasked-as:\n  - where to begin\n---\n\nWith one course.\n",
      good: "---\ntitle: How do I start?\nasked-as:\n  - first steps\n---\n\nWith one course.\n",
      beside: ["begin.md": "---\ntitle: Other\nasked-as:\n  - Where to begin?\n---\n\nText.\n"])
  ) { post, facts in
    let title = ColumnFacts.words(of: post.post.title)
    var seen: Set<String> = []
    return post.post.askedAs.compactMap { line in
      let words = ColumnFacts.words(of: line)
      let offset = post.offset(ofAskedAs: line)
      if words == title {
        return Mark(at: offset, "\"\(line)\" repeats the title; write other readers' words for it")
      }
      guard seen.insert(words).inserted else {
        return Mark(at: offset, "\"\(line)\" stands there twice; remove one")
      }
      guard let other = facts.askedAs[words]?.first(where: { $0 != post.path }) else { return nil }
      return Mark(at: offset, "\"\(line)\" is a line of \(other) too; keep it where it is answered better")
    }
  }
}

extension CheckedPost {
  /// Where an asked-as line is written; the key's line where it is written otherwise than it reads.
  package func offset(ofAskedAs line: String) -> Int {
    guard let key = key("asked-as") else { return self.line(1).lowerBound }
    let next = keys.map(\.line).filter { $0 > key.line }.min() ?? frontMatterLines.upperBound
    for number in key.line..<max(next, key.line + 1) {
      if let range = range(of: line, onLine: number) { return range.lowerBound }
    }
    return start(ofLine: key.line)
  }
}
