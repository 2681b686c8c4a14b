import AskCorpus
import AskEditor
import Testing

@Suite struct ReviewFiguresTests {
  @Test func `a post counts with each of its reasons, and the first ten are named`() throws {
    let posts = (10..<25).map { number in
      Post(
        id: PostID("p\(number)"), path: "p\(number).md", title: "P", reviewed: CalendarDate("2024-01-01"),
        reviewBy: CalendarDate("2025-01-\(number)"), tags: number < 12 ? ["fast"] : [])
    }
    let tags = Tags(Array("fast: {half-life: 3}\n".utf8), path: "tags.yaml")
    let figures = ReviewFigures(
      ReviewQueue(posts, tags: tags, votes: Votes(), today: CalendarDate("2026-06-01")!))
    #expect(figures.due == 15)
    #expect(figures.reasons == [.overdue: 15, .halfLife: 2])
    #expect(figures.first.count == 10)
  }

  @Test func `without anything due there is no reason`() {
    let queue = ReviewQueue([], tags: Tags(), votes: Votes(), today: CalendarDate("2026-06-01")!)
    #expect(ReviewFigures(queue).reasons.isEmpty)
  }
}
