import Testing

extension AskCommand {
  /// Questions with misspelt words.
  @Suite(.serialized)
  struct Spelling {
    private static let misspelt = "how do I negotaite a slaary"
    private static let meant = "how do I negotiate a salary"

    @Test
    func `a misspelt question is answered as it was meant, and says so`() throws {
      let column = try Column.indexed()
      let run = try column.ask(Self.misspelt)
      run.expectAnswer("How do I negotiate a salary?")
      #expect(run.stdout.hasPrefix("Showing results for: how do I *negotiate* a *salary*\n"), "\(run)")
      #expect(run.stdout.contains("Search instead for: ask --verbatim '\(Self.misspelt)'\n"), "\(run)")
      let json = try column.ask(["--json", Self.misspelt])
      let page = try json.json(Page.self)
      #expect(page.question == Self.misspelt)
      #expect(page.suggestion?.searchedFor == Self.meant)
      #expect(page.suggestion?.insteadOf == Self.misspelt)
      #expect(page.results.first?.post == "salary")
    }

    @Test
    func `with --verbatim every word is as it was typed`() throws {
      let column = try Column.indexed()
      let run = try column.ask("--verbatim", Self.misspelt)
      #expect(run.end == .exit(1) && !run.stdout.contains("Showing results"), "\(run)")
      #expect(try !column.ask(["--json", "--verbatim", Self.misspelt]).stdout.contains("suggestion"))
    }

    @Test
    func `a question that is right has no suggestion`() throws {
      let column = try Column.indexed()
      for question in [
        Self.meant, SamplePosts.teamQuestion, "C++ or node.js, and why don't you", "is a/b worth it",
      ] {
        #expect(try column.ask(["--json", question]).json(Page.self).suggestion == nil)
        #expect(try !column.ask(question).stdout.contains("Showing results"))
      }
    }

    @Test
    func `an index on a read-only disk and one without network correct too`() throws {
      let column = try Column.indexed()
      // Root may write anywhere, whatever the bits say.
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      _ = try column.shell("chmod -R a-w .ask")
      defer { _ = try? column.shell("chmod -R u+w .ask") }
      for words in [["--json", Self.misspelt], ["--json", "--lexical", Self.misspelt]] {
        #expect(try column.ask(words).json(Page.self).suggestion?.searchedFor == Self.meant)
      }
    }
  }
}
