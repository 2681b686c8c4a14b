import Testing

extension AskCommand {
  /// The log of questions, and the topics that have no answer.
  @Suite(.serialized)
  struct Gaps {
    @Test
    func `nothing is noted unless ask toml says so`() throws {
      let column = try Column.indexed()
      _ = try column.ask("how much salary")
      #expect(!column.exists(".ask/queries.tsv"))
      let gaps = try column.ask("gaps")
      #expect(gaps.end == .exit(0))
      #expect(
        gaps.messages == [
          "ask: questions are not noted; write log = true under [queries] in ask.toml to begin"
        ])
    }

    @Test
    func `questions are noted without what tells who asked`() throws {
      let column = try Column.indexed()
      try column.write("[queries]\nlog = true\n", to: "ask.toml")
      _ = try column.ask("I am Zorblatta Quimby (zq@example.org): which okapi earns a salary?")
      let log = String(decoding: try column.bytes(of: ".ask/queries.tsv"), as: UTF8.self)
      #expect(log.contains("which okapi earns a salary?"))
      #expect(!log.contains("Zorblatta") && !log.contains("Quimby") && !log.contains("example.org"), "\(log)")
    }

    @Test
    func `a topic of three askers is shown, of fewer it is counted`() throws {
      let column = try Column.indexed()
      try column.write("[queries]\nlog = true\n", to: "ask.toml")
      for day in ["2026-05-01", "2026-05-02", "2026-05-03"] {
        column.environment["ASK_TODAY"] = day
        _ = try column.ask("where do submarine zeppelins moor")
      }
      _ = try column.ask("quagga milk prices abroad")
      let gaps = try column.ask("gaps")
      #expect(gaps.end == .exit(1), "\(gaps)")
      #expect(gaps.stdout.contains("where do submarine zeppelins moor"))
      #expect(gaps.stdout.contains("3 askers, 3 questions"))
      #expect(!gaps.stdout.contains("quagga"))
      #expect(gaps.stdout.contains("1 topic of fewer than 3 askers: 1 question."))
      #expect(try column.ask("gaps", "--clear").end == .exit(0))
      #expect(!column.exists(".ask/queries.tsv"))
    }

    @Test
    func `bad values get one line`() throws {
      let column = try Column.indexed()
      try column.ask("gaps", "--limit", "0").expectError("--limit is 0")
      try column.ask("gaps", "--likeness", "2").expectError("--likeness is 2.0", "from 0 to 1")
      try column.write("[queries]\nlog = \"yes\"\n", to: "ask.toml")
      try column.ask("gaps").expectError("ask.toml:2", "queries.log")
    }
  }
}
