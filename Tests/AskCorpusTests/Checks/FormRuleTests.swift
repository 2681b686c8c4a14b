import AskCorpus
import Testing

@Suite struct FormRuleTests {
  private func house(_ keys: String) -> String { "---\ntitle: T\nstatus: published\n\(keys)\n---\n\nText.\n" }

  @Test func `a key is taken for another only where that is certain`() throws {
    let rule = try CheckedExample("unknown-key")
    #expect(try rule.marks(house("reveiwed: 2025-01-01")).first?.contains("did you mean reviewed?") == true)
    #expect(try rule.marks(house("zzz: 1")).first?.contains("remove it") == true)
    #expect(try rule.marks(house("layout: post\nReviewed: 2025-01-01\nsource: x")) == [])
    #expect(try rule.marks("---\ntitle: T\nzzz: 1\n---\n\nText.\n") == [])
  }

  @Test(arguments: [
    ("published: 2026-01-05\nreviewed: 2026-01-05\nreview-by: 2026-01-06", 0),
    ("published: 2026-01-05\nreviewed: 2026-01-04", 1), ("reviewed: 2026-06-02", 1),
    ("reviewed: 2026-06-01", 0),
    ("published: 2026-01-05\nreview-by: 2026-01-05", 1), ("reviewed: \"2026/01/05\"", 1),
    ("reviewed: 2026-01-05 10:00", 1),
  ])
  func `dates follow one another`(_ keys: String, _ count: Int) throws {
    #expect(try CheckedExample("dates").marks(house(keys)).count == count)
  }

  @Test func `the place of a date or a tag is where it is written`() throws {
    #expect(
      try CheckedExample("dates").marks(house("reviewed: \"2026/01/05\"")).first?.hasPrefix("4:12 ") == true)
    let tags: Set<String> = ["a", "b-c"]
    #expect(
      try CheckedExample("tags").marks(house("tags:\n  - a\n  - \"B_C\""), tags: tags).first?.hasPrefix(
        "6:6 ") == true)
    #expect(try CheckedExample("tags").marks(house("tags: [a, x]"), tags: tags).count == 1)
    #expect(try CheckedExample("tags").marks(house("tags: [a, x]")) == [])
  }

  @Test func `levels count from the first heading of a foreign post`() throws {
    let rule = try CheckedExample("headings")
    #expect(try rule.marks("### A\n\nx\n\n#### B\n\nx\n\n## C\n\nx\n") == [])
    #expect(try rule.marks("## A\n\nx\n\n#### B\n\nx\n").first?.hasPrefix("5:1 ") == true)
    let parts = "---\nstatus: draft\n---\n\n## Answer\n\nx\n\n## Question\n\nx\n\n## Answer\n\nx\n"
    #expect(try rule.marks(parts).count == 2)
  }

  @Test func `a review is due on the day after`() throws {
    let rule = try CheckedExample("review-by")
    #expect(try rule.marks(house("review-by: 2026-06-01")) == [])
    #expect(try rule.marks(house("review-by: 2026-05-31")).first?.contains("yesterday") == true)
    #expect(try rule.marks(house("review-by: 2026-05-31\nsuperseded-by: x")) == [])
  }
}
