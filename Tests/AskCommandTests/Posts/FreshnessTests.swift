import Testing

extension AskCommand {
  /// A question sees what the posts say now.
  @Suite(.serialized)
  struct Freshness {
    private static func many() throws -> Column {
      let column = try Column.plain()
      for number in 0..<30 {
        try column.write(
          SamplePosts.post("What about bird \(number)?", words: "bird\(number) feathers"),
          to: "corpus/posts/bird\(number).md")
      }
      try column.ask("index").expectClean()
      return column
    }

    @Test
    func `an edit, a new post, a rename and a deletion are seen by the next question`() throws {
      let column = try Column.indexed()
      try column.edit("salary", adding: "Quaggas are striped in front.")
      let edited = try column.ask("--json", "quaggas striped")
      // Whether two strange words are an answer is not the point here.
      #expect([.exit(0), .exit(1)].contains(edited.end) && edited.messages.isEmpty, "\(edited)")
      #expect(try edited.json(Page.self).results.first?.post == "salary")

      try column.write(SamplePosts.post("Where do pigeons sleep?"), to: "corpus/posts/nest.md")
      try column.ask("where do pigeons sleep").expectAnswer("Where do pigeons sleep?")

      try column.move("corpus/posts/nest.md", to: "corpus/posts/loft.md")
      let renamed = try column.ask("--json", "where do pigeons sleep").json(Page.self)
      #expect(renamed.results.first?.post == "loft" && renamed.results.first?.path == "corpus/posts/loft.md")
      #expect(!renamed.results.map(\.post).contains("nest"))

      try column.remove("corpus/posts/loft.md")
      let gone = try column.ask("--json", "-n", "50", "where do pigeons sleep").json(Page.self)
      #expect(!gone.results.map(\.post).contains("loft"))
      #expect(try column.ask("list", "--json").json(Listing.self).total == 8)
      try column.ask("doctor").expectClean()
      let settled = try column.generation()
      try column.ask(SamplePosts.teamQuestion).expectClean()
      #expect(try column.generation() == settled)
    }

    @Test
    func `an edit that keeps the size is seen`() throws {
      let column = try Column.indexed()
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
      let text = String(decoding: try column.bytes(of: "corpus/posts/salary.md"), as: UTF8.self)
      try column.write(text.replacing("market", with: "quagga"), to: "corpus/posts/salary.md")
      let page = try column.ask("--json", "quagga")
      #expect(page.end == .exit(0), "\(page)")
      #expect(try page.json(Page.self).results.first?.post == "salary")
    }

    @Test
    func `twenty edited files are brought in by a question`() throws {
      let column = try Self.many()
      for number in 0..<20 { try column.edit("bird\(number)", adding: "Quagga.") }
      let run = try column.ask("--json", "-n", "100", "quagga")
      #expect(run.messages.isEmpty, "\(run)")
      #expect(try run.json(Page.self).total >= 20)
      #expect(try column.generation() == "0002")
    }

    @Test
    func `more than twenty changed files are counted on stderr and the old index answers`() throws {
      let column = try Self.many()
      for number in 0..<21 { try column.edit("bird\(number)", adding: "Quagga.") }
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("21 ", "changed", "ask index")
      #expect(try column.generation() == "0001")
      #expect(try column.ask("quagga").end == .exit(1))
      #expect(try column.ask("index").end == .exit(0))
      let after = try column.ask("quagga")
      #expect(after.end == .exit(0) && after.messages.isEmpty, "\(after)")
    }

    @Test
    func `one edited file is counted as one`() throws {
      let column = try Column.indexed()
      try column.edit("salary", adding: "Quagga.")
      try column.holdingLock {
        let run = try column.ask(SamplePosts.teamQuestion)
        run.expectAnswer()
        run.expectWarning("1 file", "changed")
      }
    }

    @Test(arguments: [true, false])
    func `while another ask is at work nobody is told to start one`(isGated: Bool) throws {
      let column = try Column.indexed()
      if isGated { try column.write("[publish]\ngated = true\n", to: "ask.toml") }
      try column.edit("salary", adding: "Quagga.")
      try column.holdingLock {
        let run = try column.ask(SamplePosts.teamQuestion)
        run.expectAnswer()
        run.expectWarning("another ask is at work")
        #expect(!run.stderr.contains("run `ask index`") && !run.stderr.contains("ask publish"), "\(run)")
        // In the middle of a switch.
        try column.write("{", to: ".ask/publishing.json")
        try column.ask(SamplePosts.teamQuestion).expectClean()
      }
    }

    @Test
    func `with --no-update the old index answers in silence`() throws {
      let column = try Column.indexed()
      try column.edit("salary", adding: "Quagga.")
      let run = try column.ask("--no-update", "quagga")
      #expect(run.end == .exit(1), "\(run)")
      try column.ask("--no-update", SamplePosts.teamQuestion).expectClean()
      #expect(try column.generation() == "0001")
    }

    @Test
    func `a corpus that loses all its posts says so`() throws {
      let column = try Column.indexed()
      try column.remove("corpus/posts")
      try column.write("x", to: "corpus/posts/x.txt")
      try column.ask(SamplePosts.teamQuestion).expectError("no post")
    }
  }
}
