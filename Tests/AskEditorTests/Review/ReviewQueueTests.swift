import AskCorpus
import AskEditor
import Testing

@Suite struct ReviewQueueTests {
  private static let today = CalendarDate("2026-06-01")!
  private static let tags = Tags(
    Array("gpu: {about: Cards., half-life: 6}\nlaw: {half-life: 60}\nother: About.\n".utf8), path: "tags.yaml"
  )

  private static func post(_ id: String, _ frontMatter: String) throws -> Post {
    try PostParser().post(
      from: Array("---\ntitle: \(id)\nstatus: published\n\(frontMatter)---\n\nText.\n".utf8),
      path: "\(id).md",
      id: PostID(id))
  }

  private func queue(
    _ posts: [Post], votes: Votes = Votes(), deadLinks: [PostID: [String]] = [:]
  ) -> ReviewQueue {
    ReviewQueue(posts, tags: Self.tags, votes: votes, deadLinks: deadLinks, today: Self.today)
  }

  @Test func `a post whose review-by has passed is due, one whose day is to come is not`() throws {
    let items = queue([
      try Self.post("late", "reviewed: 2026-01-01\nreview-by: 2026-05-31\n"),
      try Self.post("today", "reviewed: 2026-01-01\nreview-by: 2026-06-01\n"),
    ]).items
    #expect(items.map(\.post.id.rawValue) == ["late"])
    #expect(items.first?.reasons == [.overdue(since: CalendarDate("2026-05-31")!)])
  }

  @Test func `the shortest half-life of its tags makes a post due`() throws {
    let items = queue([
      try Self.post("cards", "reviewed: 2025-11-01\ntags: [law, gpu]\n"),
      try Self.post("laws", "reviewed: 2025-11-01\ntags: [law]\n"),
      try Self.post("fresh", "reviewed: 2026-01-01\ntags: [gpu]\n"),
    ]).items
    #expect(
      items.map(\.reasons) == [[.halfLife(tag: "gpu", months: 6, since: CalendarDate("2025-11-01")!)]])
  }

  @Test func `a post without a date is due, drafts and superseded posts never are`() throws {
    let draft = try PostParser().post(
      from: Array("---\ntitle: D\nstatus: draft\n---\n".utf8), path: "d.md", id: PostID("d"))
    let items = queue([try Self.post("a", ""), try Self.post("b", "superseded-by: a\n"), draft]).items
    #expect(items.map(\.post.id.rawValue) == ["a"])
    #expect(items.first?.reasons == [.undated])
  }

  @Test func `the most urgent comes first`() throws {
    let posts = [
      try Self.post("a", "reviewed: 2026-05-01\nreview-by: 2026-05-30\n"),
      try Self.post("b", "reviewed: 2024-05-01\nreview-by: 2025-05-01\n"),
      try Self.post("c", "reviewed: 2026-05-01\n"),
    ]
    let items = queue(posts, deadLinks: [PostID("c"): ["https://x.org/"]]).items
    #expect(items.map(\.post.id.rawValue) == ["b", "a", "c"])
    #expect(items.last?.reasons == [.deadLinks(["https://x.org/"])])
  }

  @Test func `the next review is after the shortest half-life`() throws {
    let post = try Self.post("cards", "tags: [law, gpu]\n")
    #expect(
      ReviewQueue.nextReview(of: post, tags: Self.tags, today: Self.today) == CalendarDate("2026-12-01")!)
    let plain = try Self.post("plain", "")
    #expect(
      ReviewQueue.nextReview(of: plain, tags: Self.tags, today: Self.today) == CalendarDate("2028-06-01")!)
  }
}
