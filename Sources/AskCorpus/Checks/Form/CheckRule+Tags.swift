extension CheckRule {
  static let tags = CheckRule(
    "tags", .error, in: .everyPost,
    summary: "a tag that tags.yaml does not have",
    why: """
      A reader who filters by a tag misses the posts that spell it otherwise. A column without tags.yaml may tag as it
      likes.
      """,
    repair: "writes the tag as tags.yaml does, where only case, or - and _, differ",
    example: CheckExample(
      bad: "---\ntitle: T\ntags: [Career_Change]\n---\n\nText.\n",
      good: "---\ntitle: T\ntags: [career-change]\n---\n\nText.\n",
      beside: ["tags.yaml": "career-change: {about: \"Coming from another trade.\", half-life: 18}\n"])
  ) { post, facts in
    guard let known = facts.tags else { return [] }
    return post.post.tags.compactMap { tag in
      guard !known.contains(tag) else { return nil }
      let place = range(ofTag: tag, in: post)
      let offset = place?.lowerBound ?? post.offset(ofKey: "tags")
      if let meant = known.first(where: { plain($0) == plain(tag) }), !post.post.tags.contains(meant) {
        return Mark(
          at: offset, "the tag \"\(tag)\" is \"\(meant)\" in tags.yaml",
          fix: place.map { [CheckEdit($0, meant)] } ?? [])
      }
      let nearest = NearestNames.nearest(to: tag, in: known.sorted(), limit: 1).first
      let remedy = nearest.map { "did you mean \($0)?" } ?? "use one that is, or add it there"
      return Mark(at: offset, "the tag \"\(tag)\" is not in tags.yaml; \(remedy)")
    }
  }

  private static func plain(_ tag: String) -> String {
    String(tag.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
  }

  /// Where the tag is written, as a word of its own; nil when that is not sure.
  private static func range(ofTag tag: String, in post: CheckedPost) -> Range<Int>? {
    guard let key = post.key("tags") else { return nil }
    let next = post.keys.map(\.line).filter { $0 > key.line }.min() ?? post.frontMatterLines.upperBound
    for line in key.line..<max(next, key.line + 1) {
      var after = line == key.line ? key.name.utf8.count : 0
      while let range = post.range(of: tag, onLine: line, after: after) {
        let before = post.source[range.lowerBound - 1]
        let behind = range.upperBound < post.source.count ? post.source[range.upperBound] : 0x0A
        if " [,\"'".utf8.contains(before), isWhitespace(behind) || "],\"'".utf8.contains(behind) {
          return range
        }
        after = range.upperBound - post.line(line).lowerBound
      }
    }
    return nil
  }
}
