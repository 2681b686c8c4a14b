extension CheckRule {
  static let furtherReading = CheckRule(
    "further-reading", .warning, in: .finishedPost,
    summary: "a work to read that cannot be found by what is said of it",
    why: """
      A link dies sooner or later; by title and author the reader finds the work all the same. An address needs http or
      https and a host; a work stands once.
      """,
    example: CheckExample(
      bad: reading("- [A book](htp://example.org/book)\n- https://example.org/post\n"),
      good: reading("- [A book](https://example.org/book), its author, 2020. On starting.\n"))
  ) { post, _ in
    var seen: [String: Int] = [:]
    return post.works.compactMap { work in
      let offset = post.start(ofLine: work.line)
      if let url = work.url {
        if let problem = problem(of: url) { return Mark(at: offset, problem) }
        if let first = seen.updateValue(work.line, forKey: url) {
          return Mark(at: offset, "\(url) stands on line \(first) already; remove one")
        }
        if work.title == url {
          return Mark(at: offset, "the work has no title; write [Title](\(url)), author, year")
        }
        if work.note == nil {
          return Mark(at: offset, "nothing is said of \"\(work.title)\" but its title; add author and year")
        }
      } else if !work.text.contains(",") {
        return Mark(
          at: offset, "\"\(work.text.prefix(60))\" has neither link nor author; write title, author, year")
      }
      return nil
    }
  }

  private static func reading(_ items: String) -> String {
    "---\ntitle: T\nstatus: published\n---\n\n## Question\n\nHow?\n\n## Answer\n\nSo.\n\n## Further reading\n\n"
      + items
  }

  /// What is wrong with an address that is to be opened from anywhere; nil when nothing is.
  private static func problem(of url: String) -> String? {
    let lowered = url.lowercased()
    // Another post of the column is fine; `internal-link` looks at it.
    if ColumnLink(url, from: "x/y/z.md") != nil { return nil }
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else {
      return "\"\(url)\" is no address that a reader can open; begin it with https://"
    }
    let host = lowered.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard host.contains("."), !host.hasPrefix("."), !host.hasSuffix(".") else {
      return "\"\(url)\" names no host; correct the address"
    }
    if let query = lowered.split(separator: "?", maxSplits: 1).dropFirst().first,
      query.split(whereSeparator: { $0 == "&" }).contains(where: {
        $0.hasPrefix("utm_") || $0.hasPrefix("fbclid=") || $0.hasPrefix("gclid=")
      })
    {
      return
        "\"\(url)\" tells the site where its readers came from; remove what says so (utm_, fbclid, gclid)"
    }
    return nil
  }
}
