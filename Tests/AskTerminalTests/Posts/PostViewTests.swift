import AskCorpus
import AskSearch
import AskTerminal
import TestSupport
import Testing

@Suite struct PostViewTests {
  private func screen(_ columns: Int, _ palette: Palette = .plain) -> Screen {
    Screen(columns: columns, palette: palette)
  }

  private let view = PostView(Samples.post, today: Samples.today, related: Samples.related)

  @Test func `a whole post looks as it was agreed`() throws {
    try expectGolden(view.text(on: screen(80)), "post-80.txt")
    try expectGolden(view.text(on: screen(80, .ansi)), "post-80-colour.txt")
    try expectGolden(view.text(on: screen(40)), "post-40.txt")
    #expect(withoutColour(view.text(on: screen(80, .ansi))) == view.text(on: screen(80)))
  }

  @Test func `a section is shown with the sections below it and no others`() throws {
    let section = try #require(view.text(ofSection: "reporting-lines", on: screen(80)))
    #expect(section.contains("\nReporting lines\n"))
    #expect(section.contains("\nWho writes the review\n"))
    #expect(!section.contains("Monday"))
    #expect(!section.contains("fourteen"))
    let below = try #require(view.text(ofSection: "who-writes-the-review", on: screen(80)))
    #expect(!below.contains("\nReporting lines\n"))
    #expect(view.text(ofSection: "no-such-heading", on: screen(80)) == nil)
  }

  @Test func `code keeps its lines and its columns`() {
    let text = view.text(on: screen(40))
    #expect(text.contains("\n    group by 1, 2\n        order by 3 desc\n"))
    #expect(text.contains("count(*) as days_lost_in_the_last_quarter_over_all_teams from tickets\n"))
  }

  @Test func `a post with nothing but a title is a title and a path`() {
    let post = Post(
      id: PostID("bare"), path: "posts/bare.md", title: "Bare", author: nil, published: nil,
      reviewed: nil,
      reviewBy: nil, tags: [], status: .published, supersededBy: nil, question: [], sections: [],
      furtherReading: [])
    #expect(PostView(post, today: Samples.today).text(on: screen(80)) == "Bare\nposts/bare.md\n")
  }

  @Test func `nothing in a post acts on the terminal`() throws {
    try withSeeds(50) { rng, seed in
      let kinds: [Block.Kind] = [.paragraph, .listItem, .quote, .code, .table]
      let blocks = kinds.map { Samples.block(kind: $0, text: RandomText.text(maxWords: 40, using: &rng)) }
      let summary = Samples.randomSummary(using: &rng)
      let post = Post(
        id: summary.id, path: summary.path, title: summary.title, author: summary.author,
        published: summary.published, reviewed: summary.reviewed, reviewBy: summary.reviewBy,
        tags: summary.tags,
        status: summary.status, supersededBy: summary.supersededBy, question: blocks,
        sections: [Section(headings: [summary.title], anchor: "a", line: 1, blocks: blocks)],
        furtherReading: summary.furtherReading)
      let view = PostView(post, today: Samples.today)
      let plain = view.text(on: screen(60))
      try requireHarmless(plain, seed: seed)
      try #require(withoutColour(view.text(on: screen(60, .ansi))) == plain, "seed \(seed)")
    }
  }
}
