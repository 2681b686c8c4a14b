import AskCorpus
import TestSupport
import Testing

@Suite struct PostIDTests {
  /// Paths with the ids they get together.
  static let examples: [[(path: String, id: String)]] = [
    [("posts/structure-data-team.md", "structure-data-team")],
    [("_posts/2020-03-06-fastpages-actions.md", "fastpages-actions")],
    [("blog/2015-5-31-tufte.markdown", "tufte")],
    [("a/2020-99-99-x.md", "2020-99-99-x")],
    [("a/2020-03-06.md", "2020-03-06")],
    [
      ("blog/2020-01-02-bundle/index.md", "bundle"), ("about/_index.md", "about"),
      ("notes/README.md", "notes"),
    ],
    [("index.md", "site")],
    [("a/one.md", "a/one"), ("b/2020-01-01-one.qmd", "b/2020-01-01-one"), ("c/two.md", "two")],
    [("a/one.md", "a/one.md"), ("a/one.qmd", "a/one.qmd")],
    [
      ("x.md", "x"), ("2019-01-01-x.md", "2019-01-01-x.md"),
      ("2018-01-01-2019-01-01-x.md", "2018-01-01-2019-01-01-x"),
    ],
    [("2017-01-19-RStudio-Conference:-Tips-and-Tricks.md", "RStudio-Conference:-Tips-and-Tricks")],
    [("e\u{301}.md", "e\u{301}"), ("\u{E9}.md", "\u{E9}")],
    [("v1.2.md", "v1.2"), ("日本語.md", "日本語"), ("UPPER.MD", "UPPER")],
  ]

  @Test(arguments: examples)
  func `ids come from file names`(example: [(path: String, id: String)]) {
    let ids = PostIDs(paths: example.map(\.path), folder: "site")
    for (path, id) in example { #expect(ids[path] == PostID(id)) }
  }

  @Test func `the order of paths does not matter and no two ids are equal`() {
    let names = ["a", "b", "index", "2020-01-01-a", "2020-01-01-2020-01-01-a", "a.md", "README"]
    withSeeds { rng in
      var paths: Set<String> = []
      for _ in 0..<12 {
        let folders = ["", "a/", "b/", "a/b/", "2020-01-01-a/"]
        let ending = [".md", ".qmd", ".markdown"].randomElement(using: &rng)!
        paths.insert(folders.randomElement(using: &rng)! + names.randomElement(using: &rng)! + ending)
      }
      let ids = PostIDs(paths: paths.sorted(), folder: "site")
      let others = PostIDs(paths: paths.shuffled(using: &rng), folder: "site")
      if Set(paths.map { ids[$0] }).count != paths.count { return "clash in \(paths.sorted())" }
      return paths.allSatisfy { ids[$0] == others[$0] } ? nil : "order matters in \(paths.sorted())"
    }
  }

  @Test func `ids compare by bytes`() {
    #expect(PostID("e\u{301}") != PostID("\u{E9}"))
    #expect(PostID("Z") < PostID("a"))
    #expect(Set([PostID("a"), PostID("a"), PostID("b")]).count == 2)
  }
}
