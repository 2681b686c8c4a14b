import Testing

extension AskCommand {
  /// `show`, `list` and `new`.
  @Suite(.serialized)
  struct ReadingCommands {
    @Test
    func `show of an unknown post names the nearest`() throws {
      let column = try Column.indexed()
      try column.ask("show", "structure-data-tem").expectError(
        "no post structure-data-tem", "structure-data-team")
      try column.ask("show", "salry").expectError("salry", "salary", "ask list")
      try column.ask("show", "").expectError("; ")
      try column.ask("show", "a\nb").expectError("no post")
    }

    @Test
    func `show of an unknown heading names those that there are`() throws {
      let column = try Column.indexed()
      try column.ask("show", "salary#nope").expectError(
        "corpus/posts/salary.md", "#nope", "#start-small", "#then-grow")
      let section = try column.ask("show", "salary#then-grow")
      section.expectClean()
      #expect(section.stdout.contains("show them to people") && !section.stdout.contains("you begin small"))
      let whole = try column.ask("show", "salary")
      #expect(whole.stdout.contains("show them to people") && whole.stdout.contains("you begin small"))
    }

    @Test
    func `show names related posts where there is an index, and needs none`() throws {
      struct Shown: Decodable { let related: [Page.Related] }
      let column = try Column.indexed()
      let related = try column.ask("show", "--json", "first-hire").json(Shown.self).related
      let page = try column.ask("--json", "-n", "1", "Who should be the first hire?").json(Page.self)
      #expect(page.results.first?.post == "first-hire")
      #expect(page.related.map(\.post) == related.map(\.post))
      #expect((1...3).contains(related.count) && related.allSatisfy { column.exists($0.path) })
      let text = try column.ask("show", "first-hire").stdout
      let block = text.split(separator: "\n").drop { $0 != "Related" }
      #expect(related.allSatisfy { post in block.contains { $0.contains(post.post) } }, "\(text)")
      try column.remove(".ask")
      let without = try column.ask("show", "first-hire")
      without.expectClean()
      #expect(!without.stdout.contains("Related") && !column.exists(".ask"))
    }

    @Test
    func `list filters, newest first`() throws {
      let column = try Column.indexed()
      let all = try column.ask("list", "--json").json(Listing.self).posts
      #expect(all.first?.post == "onboarding" && all.last?.post == "structure-data-team" && all.count == 8)
      let careers = try column.ask("list", "--json", "--tag", "careers").json(Listing.self)
      #expect(Set(careers.posts.map(\.post)) == ["languages", "salary"])
      let spring = try column.ask("list", "--json", "--since", "2025-02-10", "--until", "2025-03-10").json(
        Listing.self)
      #expect(Set(spring.posts.map(\.post)) == ["first-hire", "dashboards"], "both ends count")
      let text = try column.ask("list", "--author", "THE EDITORS")
      text.expectClean()
      #expect(text.stdout.contains("8 posts"))
    }

    @Test
    func `new writes a draft once`() throws {
      let column = try Column.indexed()
      let run = try column.ask("new", "How do quaggas begin?")
      run.expectClean()
      #expect(run.stdout.hasPrefix("corpus/posts/how-do-quaggas-begin.md\n"))
      let written = try column.bytes(of: "corpus/posts/how-do-quaggas-begin.md")
      try column.ask("new", "How do quaggas begin?").expectError("exists", "; ")
      #expect(try column.bytes(of: "corpus/posts/how-do-quaggas-begin.md") == written)
      try column.ask("doctor").expectClean()
      #expect(try column.ask("list", "--json").json(Listing.self).total == 8)
      #expect(try column.ask("list", "--json", "--drafts").json(Listing.self).total == 9)
    }

    @Test
    func `new makes the first corpus`() throws {
      let column = try Column(nil)
      try column.ask("new", "How do I begin?").expectClean()
      #expect(try column.names(in: "corpus/posts") == ["how-do-i-begin.md"])
    }

    @Test
    func `titles that are paths, markup or other scripts stay one file in the folder and one title`() throws {
      let titles = [
        "../../etc/passwd", "a: \"b\" #c", "[x", "- y", "'quoted'", "日本語の質問", "%s %n", "tab\there",
        "two\nlines",
        "\u{1B}[31mred", String(repeating: "long ", count: 1000), "null", "2025", "{{< shortcode >}}",
      ]
      let column = try Column.indexed()
      for title in titles {
        let run = try column.ask("new", "--", title)
        #expect(run.end == .exit(0) && run.messages.isEmpty, "\(title.prefix(40)): \(run)")
      }
      #expect(try column.names(in: "corpus/posts").count == 8 + titles.count)
      #expect(try column.names(in: "") == [".ask", "corpus", "home"])
      try column.ask("doctor").expectClean()
    }

    @Test
    func `a title without a word is refused`() throws {
      let column = try Column.indexed()
      for title in ["", "   ", "???"] {
        try column.ask("new", title).expectError("title", "; ")
      }
      #expect(try column.names(in: "corpus/posts").count == 8)
      try column.ask("doctor").expectClean()
    }
  }
}
