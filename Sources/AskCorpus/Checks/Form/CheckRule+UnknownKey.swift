extension CheckRule {
  /// Keys that Ask reads, then those that site generators put beside them.
  private static let readKeys = [
    "title", "author", "authors", "published", "reviewed", "review-by", "tags", "asked-as", "status",
    "superseded-by", "letter", "ready", "source", "check", "draft", "date", "categories",
  ]
  private static let otherKeys: Set<String> = [
    "layout", "permalink", "slug", "url", "aliases", "description", "summary", "image", "images", "weight",
    "lang", "language", "toc", "comments", "excerpt", "subtitle", "category", "lastmod", "updated", "params",
    "redirect_from", "cover", "keywords", "series", "featured", "id", "uuid", "format", "editor",
    "bibliography",
    "publishdate", "pubdate", "datepublished", "date-modified", "last_modified_at",
  ]

  static let unknownKey = CheckRule(
    "unknown-key", .error, in: .houseForm,
    summary: "a front matter key that nothing reads",
    why: """
      A misspelt key is no error to the index: it is kept as text, and the post has no review date, or no asked-as
      lines, without anybody noticing. Keys that site generators use are left alone.
      """,
    repair: "writes the key that was meant, where it is certain and not there already",
    example: CheckExample(
      bad:
        "---\ntitle: How do I start?\nstatus: published\nreviewby: 2027-01-31\n---\n\nBegin with one course.\n",
      good:
        "---\ntitle: How do I start?\nstatus: published\nreview-by: 2027-01-31\n---\n\nBegin with one course.\n"
    )
  ) { post, _ in
    post.keys.compactMap { key in
      let name = key.name.lowercased()
      guard !readKeys.contains(name), !otherKeys.contains(name) else { return nil }
      let offset = post.start(ofLine: key.line)
      let nearest = NearestNames.nearest(to: name, in: readKeys, limit: 2)
      let meant = readKeys.first { letters($0) == letters(name) } ?? certain(name, nearest)
      guard let meant = meant ?? nearest.first else {
        return Mark(at: offset, "unknown key \"\(key.name)\", which nothing reads; remove it")
      }
      let message = "unknown key \"\(key.name)\"; did you mean \(meant)?"
      let isCertain = letters(meant) == letters(name) || certain(name, nearest) == meant
      guard isCertain, post.key(meant) == nil, post.source[offset...].starts(with: key.name.utf8) else {
        return Mark(at: offset, message)
      }
      let range = offset..<offset + key.name.utf8.count
      return Mark(at: offset, message, fix: [CheckEdit(range, meant)])
    }
  }

  private static func letters(_ key: String) -> String { key.filter(\.isLetter) }

  /// One letter off, and no other key as near.
  private static func certain(_ name: String, _ nearest: [String]) -> String? {
    guard let first = nearest.first, name.count >= 5 else { return nil }
    let distances = nearest.map { NearestNames.edits(Array(name), Array($0)) }
    return distances[0] == 1 && (distances.count == 1 || distances[1] > 1) ? first : nil
  }
}
