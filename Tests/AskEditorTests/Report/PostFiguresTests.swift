import AskCorpus
import AskEditor
import Testing

@Suite struct PostFiguresTests {
  private static let today = CalendarDate("2026-06-01")!

  private static func post(_ id: String, _ frontMatter: String, words: Int = 3) throws -> Post {
    let text = (0..<words).map { "word\($0)" }.joined(separator: " ")
    return try PostParser().post(
      from: Array("---\ntitle: \(id)\n\(frontMatter)---\n\n\(text)\n".utf8), path: "\(id).md", id: PostID(id))
  }

  private func figures(_ posts: [Post], refused: Int = 0) -> PostFigures {
    PostFigures(posts, refused: refused, today: Self.today)
  }

  @Test func `only posts that readers are shown are measured, the others are counted`() throws {
    let figures = figures(
      [
        try Self.post("a", "status: published\ntags: [x]\n", words: 10),
        try Self.post("b", "status: draft\ntags: [x]\n", words: 99),
        try Self.post("c", "status: published\nsuperseded-by: a\ntags: [x]\n", words: 99),
      ], refused: 2)
    #expect(
      [figures.shown, figures.drafts, figures.superseded, figures.refused, figures.words] == [1, 1, 1, 2, 10])
    #expect(figures.tags.map(\.words) == [10] && figures.tags.first?.medianMonths == nil)
  }

  @Test func `a post counts with each of its tags, the most frequent first`() throws {
    let figures = figures([
      try Self.post("a", "status: published\ntags: [x, y]\nreviewed: 2026-03-15\n", words: 4),
      try Self.post("b", "status: published\ntags: [y]\npublished: 2025-06-01\n", words: 6),
      try Self.post("c", "status: published\n", words: 5),
    ])
    #expect(figures.tags.map(\.name) == ["y", "x"])
    #expect(figures.tags.map(\.posts) == [2, 1])
    #expect(figures.tags.map(\.words) == [10, 4])
    #expect(figures.tags.map(\.medianMonths) == [12, 2])
    #expect(figures.untagged == 1)
    #expect(figures.medianWords == 5)
  }

  @Test func `ages count months that have passed in full, and a day to come is no age`() throws {
    let figures = figures([
      try Self.post("a", "status: published\npublished: 2025-06-01\nreviewed: 2026-03-02\n"),
      try Self.post("b", "status: published\npublished: 2025-06-02\n"),
      try Self.post("c", "status: published\nreviewed: 2026-07-01\n"),
      try Self.post("d", "status: published\n"),
    ])
    func band(_ months: Int) -> [Int] {
      figures.ages.filter { $0.months == months }.flatMap { [$0.published, $0.reviewed] }
    }
    #expect(band(0) == [0, 2])
    #expect(band(6) == [1, 1])
    #expect(band(12) == [1, 0])
    #expect([figures.unpublishedDay, figures.unreviewedDay] == [2, 1])
  }

  @Test func `lengths leave no gap between the shortest and the longest`() throws {
    let figures = figures([
      try Self.post("a", "status: published\n", words: 3),
      try Self.post("b", "status: published\n", words: 320),
      try Self.post("c", "status: published\n", words: 4000),
    ])
    #expect(figures.lengths.reduce(0) { $0 + $1.posts } == 3)
    #expect(figures.lengths.count <= 12)
    #expect(
      zip(figures.lengths, figures.lengths.dropFirst()).allSatisfy {
        $0.words.upperBound == $1.words.lowerBound
      })
  }

  @Test func `a column without posts has figures too`() {
    let figures = figures([])
    #expect([figures.shown, figures.words, figures.medianWords, figures.lengths.count] == [0, 0, 0, 0])
  }
}
