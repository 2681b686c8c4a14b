import Testing

extension AskCommand {
  /// Operators in a question on the command line.
  @Suite(.serialized)
  struct Operators {
    private struct UnderstoodPage: Decodable {
      struct Condition: Decodable, Equatable {
        var phrase, title, tag, author: String?
      }

      struct Understood: Decodable {
        let words: String
        let required, dropped: [[Condition]]
        let without: [Condition]
        let since, until: String?
      }

      let question, outcome: String
      let total: Int
      let understood: Understood?
    }

    @Test
    func `operators restrict a typed question, and the page says what was understood`() throws {
      let column = try Column.indexed()
      let run = try column.ask("structure team \"hub and spoke\" -dashboards tag:management since:2025-01-01")
      #expect(run.end == .exit(0), "\(run)")
      #expect(
        run.stdout.hasPrefix(
          "Only posts that say “hub and spoke”, tagged management, without “dashboards”,\nsince 2025-01-01.\n"
        ),
        "\(run)")
      let page = try column.ask(
        "--json", "structure", "team", "\"hub and spoke\"", "tag:management", "since:2025-01-01"
      ).json(UnderstoodPage.self)
      #expect(page.understood?.words == "structure team hub and spoke")
      #expect(
        page.understood?.required
          == [[.init(phrase: "hub and spoke")], [.init(tag: "management")]])
      #expect(page.understood?.since == "2025-01-01" && page.total == 1)
    }

    @Test
    func `a plain question has nothing understood`() throws {
      let column = try Column.indexed()
      for question in [
        "C++", "how do I structure a \"data team\"?", "node.js: why?", "don't", "e-mail - or not",
      ] {
        #expect(try column.ask("--json", question).json(UnderstoodPage.self).understood == nil, "\(question)")
      }
    }

    @Test
    func `plain and operators say how a question is read`() throws {
      let column = try Column.indexed()
      let question = "structure team -dashboards"
      #expect(try column.ask("--json", question).json(UnderstoodPage.self).understood != nil)
      #expect(try column.ask("--json", "--plain", question).json(UnderstoodPage.self).understood == nil)
      let letter = Array("Who builds the \"central team\" here?\nI do not know. tag:management\n".utf8)
      #expect(try column.ask(["--json", "-"], input: letter).json(UnderstoodPage.self).understood == nil)
      let read = try column.ask(["--json", "--operators", "-"], input: letter).json(UnderstoodPage.self)
      #expect(read.understood?.required.count == 2)
      try column.ask("--plain", "--operators", question).expectError(
        "--plain", "--operators", "leave one out")
    }

    @Test
    func `wrong values are one line with exit code 2`() throws {
      let column = try Column.indexed()
      try column.ask("team tag:manegement").expectError("manegement", "management")
      try column.ask("team author:\"the editor\"").expectError("the editors")
      try column.ask("team since:2026-13-01").expectError("since:2026-13-01", "2026-01-31")
      try column.ask("team since:2026-01-02 until:2026-01-01").expectError("2026-01-02", "swap")
      try column.ask("team until:2025-01-01", "--since", "2026-01-01").expectError("swap")
      try column.ask("tag:management OR -team").expectError("OR", "-team")
      try column.ask("-team management").expectError("-team", "inside the quotes")
    }

    @Test
    func `operators alone list posts, and nothing that passes is no answer`() throws {
      let column = try Column.indexed()
      let run = try column.ask("tag:management")
      #expect(
        run.end == .exit(0) && run.stdout.hasPrefix("Only posts tagged management, newest first.\n"), "\(run)"
      )
      #expect(run.stdout.contains("2 posts matched"))
      let none = try column.ask("tag:management tag:hiring")
      #expect(none.end == .exit(1) && none.stdout.hasSuffix("There is none.\n"), "\(none)")
      let fallen = try column.ask("team \"spoke and hub\"")
      #expect(fallen.end == .exit(1) && fallen.stdout.hasPrefix("No post says “spoke and hub”"), "\(fallen)")
      try column.ask("--", "-dashboards team").expectNoError()
    }
  }
}
