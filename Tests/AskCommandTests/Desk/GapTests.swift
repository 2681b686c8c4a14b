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
      #expect(gaps.stdout.contains("3 askers (anew each day), 3 questions"))
      #expect(!gaps.stdout.contains("quagga"))
      #expect(gaps.stdout.contains("1 topic of fewer than 3 askers: 1 question."))
      #expect(try column.ask("gaps", "--clear").end == .exit(0))
      #expect(!column.exists(".ask/queries.tsv"))
    }

    private struct Output: Decodable {
      struct Topic: Decodable {
        let askers: Int
        let phrasings: [String]
      }

      let total, hiddenTopics, hiddenQuestions: Int
      let topics: [Topic]
    }

    @Test
    func `in JSON a topic of few askers is a count, and the limit holds`() throws {
      let column = try Column.indexed()
      try column.write("[queries]\nlog = true\n", to: "ask.toml")
      for day in ["2026-05-01", "2026-05-02", "2026-05-03"] {
        column.environment["ASK_TODAY"] = day
        _ = try column.ask("where do submarine zeppelins moor")
        _ = try column.ask("quagga milk prices abroad")
      }
      _ = try column.ask("okapi violin lessons")
      let all = try column.ask("gaps", "--json")
      let output = try all.json(Output.self)
      #expect(output.total == 2 && output.topics.map(\.askers) == [3, 3], "\(all)")
      #expect(output.hiddenTopics == 1 && output.hiddenQuestions == 1 && !all.stdout.contains("okapi"))
      let one = try column.ask("gaps", "--json", "--limit", "1").json(Output.self)
      #expect(one.total == 2 && one.topics.count == 1)
      let cleared = try column.ask("gaps", "--clear", "--json")
      #expect(cleared.stdout.contains("\"cleared\" : true") || cleared.stdout.contains("\"cleared\":true"))
      #expect(!column.exists(".ask/queries.tsv"))
    }

    @Test
    func `at the prompt a question is noted once, whatever is done about it`() throws {
      let column = try Column.indexed()
      try column.write("[queries]\nlog = true\n", to: "ask.toml")
      let session = try column.terminal([])
      try #require(session.waitFor("ask> "), "\(session.text)")
      session.type("salary market\n")
      #expect(session.waitFor("How do I negotiate a salary?") && session.waitFor("ask> "), "\(session.text)")
      session.type(":verbatim\n")
      #expect(session.waitFor("How do I negotiate a salary?") && session.waitFor("ask> "), "\(session.text)")
      session.type("\u{4}")
      #expect(session.end() == 0, "\(session.text)")
      let log = String(decoding: try column.bytes(of: ".ask/queries.tsv"), as: UTF8.self)
      #expect(log.split(separator: "\n").count == 1, "\(log)")
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
