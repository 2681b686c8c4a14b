import Testing

extension AskCommand {
  /// `--format`.
  @Suite(.serialized)
  struct Formats {
    @Test
    func `a template is printed once for each result and nothing else`() throws {
      let column = try Column.indexed()
      let page = try column.ask("--json", "-n", "2", SamplePosts.teamQuestion).json(Page.self)
      let run = try column.ask(
        "--format", #"{rank}\t{post} {path}:{line}\n"#, "-n", "2", SamplePosts.teamQuestion)
      run.expectClean()
      #expect(run.stdout == page.results.map { "\($0.rank)\t\($0.post) \($0.path):\($0.line)\n" }.joined())
      let list = try column.ask("--format", "{post};", "list", "--tag", "careers")
      list.expectClean()
      #expect(list.stdout == "salary;\nlanguages;\n")
    }

    @Test
    func `exit codes stay`() throws {
      let column = try Column.indexed()
      #expect(try column.ask("--format", "{outcome}", "-n", "1", "zebras quaggas okapis").end == .exit(1))
      let nothing = try column.ask("list", "--format", "{post}", "--tag", "hiring", "--until", "2025-01-01")
      #expect(nothing.end == .exit(1) && nothing.bytes.isEmpty)
    }

    @Test
    func `a template that is none is refused before any work`() throws {
      let column = try Column.plain()
      try column.ask("--format", "{titel}", "team").expectError("{titel}", "{title}")
      try column.ask("list", "--format", "{line}").expectError("{line}")
      try column.ask("--format", "{title", "team").expectError("--format", "close it")
      try column.ask("--format", #"\q"#, "team").expectError(#"\q"#)
      try column.ask("--format", "{title}", "--json", "team").expectError("--format", "--json", "one of them")
      try column.ask("--format").expectError("--format")
      #expect(!column.exists(".ask"))
    }
  }
}
