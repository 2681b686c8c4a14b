import Testing

extension AskCommand {
  /// `ask --json "QUESTION"` against its contract.
  @Suite(.serialized)
  struct Pages {
    @Test
    func `the page has the contract's fields and highlights lie in their passage`() throws {
      let column = try Column.indexed()
      let accented = SamplePosts.post(
        "Was heißt \u{1F1E9}\u{1F1EA} Straße?", tags: "straße, 日本語", words: "e\u{301}clair 日本語 ﬁne 👩‍👩‍👧 Straße")
      try column.write(accented, to: "corpus/posts/strasse.md")
      for question in [SamplePosts.teamQuestion, "éclair straße 日本語 fine", "salary market", "C++"] {
        let run = try column.ask("--json", question)
        #expect(run.end == .exit(0), "\(run)")
        let page = try run.json(Page.self)
        #expect(page.schema == 1 && page.question == question && page.outcome == "answered")
        #expect(page.generation == (try column.generation()))
        #expect(page.results.map(\.rank) == Array(1...page.results.count))
        #expect(page.total >= page.results.count && page.results.count <= 10)
        #expect(page.milliseconds.total > 0)
        for result in page.results {
          let scalars = Array(result.passage.unicodeScalars)
          var last = 0
          for range in result.highlights {
            #expect(range.count == 2 && range[0] >= last && range[0] < range[1] && range[1] <= scalars.count)
            last = range[1]
          }
          #expect(column.exists(result.path) && result.line >= 1)
          #expect(result.furtherReading.first?.url == "https://example.org/page")
        }
        #expect(page.results.first?.highlights.isEmpty == false)
        #expect(page.results.map(\.score) == page.results.map(\.score).sorted(by: >))
      }
      let page = try column.ask("--json", "éclair").json(Page.self)
      let first = try #require(page.results.first)
      let marked = first.highlights.map { range in
        String(String.UnicodeScalarView(Array(first.passage.unicodeScalars)[range[0]..<range[1]]))
      }
      #expect(
        !marked.isEmpty
          && marked.allSatisfy { $0.unicodeScalars.elementsEqual("e\u{301}clair".unicodeScalars) })
    }

    @Test
    func `total agrees with the filters`() throws {
      let column = try Column.indexed()
      let question = "nobody gets it right the first time, revise it every month"
      let all = try column.ask("--json", "-n", "100", question).json(Page.self)
      #expect(all.total == all.results.count && all.total == 8)
      for filter in [
        ["--tag", "careers"], ["--tag", "hiring"], ["--since", "2025-05-01"], ["--until", "2025-03-31"],
        ["--author", "the editors", "--tag", "management"],
        ["--since", "2025-02-01", "--until", "2025-03-10"],
      ] {
        let page = try column.ask(["--json", "-n", "100", question] + filter).json(Page.self)
        let list = try column.ask(["list", "--json"] + filter).json(Listing.self)
        #expect(list.total == list.posts.count && list.total > 0, "\(filter)")
        #expect(Set(page.results.map(\.post)) == Set(list.posts.map(\.post)), "\(filter)")
        #expect(page.total == list.total, "\(filter)")
        #expect(try column.ask(["--json", "-n", "1", question] + filter).json(Page.self).total == list.total)
        let lexical = try column.ask(["--json", "--lexical", question] + filter).json(Page.self)
        #expect(
          lexical.total == list.total && lexical.results.allSatisfy { $0.similarity == nil }, "\(filter)")
      }
      let none = try column.ask("list", "--tag", "hiring", "--until", "2025-01-01", "--json")
      #expect(none.end == .exit(1))
      #expect(try none.json(Listing.self).total == 0)
      let nothing = try column.ask("--json", "--tag", "hiring", "--until", "2025-01-01", question)
      #expect(nothing.end == .exit(1))
      #expect(try nothing.json(Page.self).total == 0)
    }

    @Test
    func `several tags are all asked for`() throws {
      let column = try Column.indexed()
      let list = try column.ask("list", "--json", "--tag", "team-structure", "--tag", "management").json(
        Listing.self)
      #expect(list.posts.map(\.post) == ["structure-data-team"])
    }

    @Test
    func `every command prints JSON`() throws {
      let column = try Column.indexed()
      struct Anything: Decodable { let schema: Int }
      for words in [
        ["list"], ["doctor"], ["index"], ["index", "--dry-run"], ["show", "salary"], ["train"],
        ["new", "Why?"],
      ] {
        let run = try column.ask(["--json"] + words)
        #expect(run.end == .exit(0), "\(words): \(run)")
        #expect(try run.json(Anything.self).schema == 1, "\(words)")
      }
    }
  }
}
