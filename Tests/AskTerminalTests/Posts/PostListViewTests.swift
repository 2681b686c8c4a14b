import AskCorpus
import AskSearch
import AskTerminal
import TestSupport
import Testing

@Suite struct PostListViewTests {
  private func text(_ columns: Int, _ palette: Palette = .plain) -> String {
    PostListView(Samples.summaries, today: Samples.today).text(on: Screen(columns: columns, palette: palette))
  }

  @Test func `a list looks as it was agreed`() throws {
    try expectGolden(text(80), "list-80.txt")
    try expectGolden(text(80, .ansi), "list-80-colour.txt")
    try expectGolden(text(40), "list-40.txt")
    try expectGolden(text(160), "list-160.txt")
  }

  @Test func `where there is no edge a post has one line, and nothing is cut`() {
    let screen = Screen(columns: 80, hasEdge: false, palette: .plain)
    let text = PostListView(Samples.summaries, today: Samples.today).text(on: screen)
    for (line, post) in zip(text.split(separator: "\n"), Samples.summaries) {
      #expect(line.hasPrefix(post.id.rawValue + " ") && line.contains(post.title), "\(line)")
      #expect(post.tags.isEmpty || line.hasSuffix(post.tags.joined(separator: ", ")), "\(line)")
    }
    #expect(text.contains("\n\n5 posts, "))
  }

  @Test func `an empty list says so`() {
    let view = PostListView([], today: Samples.today)
    #expect(view.text(on: Screen(columns: 80, palette: .plain)) == "No post matches.\n")
  }

  @Test func `no line of a list is wider than the screen`() throws {
    try withSeeds { rng, seed in
      let posts = (0..<Int.random(in: 1...6, using: &rng)).map { _ in Samples.randomSummary(using: &rng) }
      let columns = Int.random(in: 20...160, using: &rng)
      let view = PostListView(posts, today: Samples.today)
      let plain = view.text(on: Screen(columns: columns, palette: .plain))
      try requireHarmless(plain, seed: seed)
      try #require(
        withoutColour(view.text(on: Screen(columns: columns, palette: .ansi))) == plain, "seed \(seed)")
      // An id stays whole.
      for line in lines(plain).dropLast(2) where line.drop(while: { $0 == " " }).contains(" ") {
        try #require(
          DisplayWidth.columns(of: String(line)) <= columns, "seed \(seed), \(columns) columns: \(line)")
      }
    }
  }
}
