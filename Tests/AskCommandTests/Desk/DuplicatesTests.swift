import Testing

extension AskCommand {
  /// `ask duplicates`: what is planted is found, and what only looks alike is not.
  @Suite(.serialized)
  struct Duplicates {
    private struct Found: Decodable {
      struct Side: Decodable {
        let post, text, part: String
        let line: Int?
      }

      struct Cause: Decodable {
        let cause: String
        let first, second: String?
        let days: Int?
      }

      struct Pair: Decodable {
        let kind, basis: String
        let likeness: Double
        let others: Int
        let causes: [Cause]
        let first, second: Side

        var posts: String { "\(first.post) \(second.post)" }
      }

      let schema, total: Int
      let pairs: [Pair]

      func posts(_ kind: String) -> [String] { pairs.filter { $0.kind == kind }.map(\.posts) }
    }

    private static func post(
      _ title: String, askedAs: [String] = [], answer: [String], reviewed: String = "2026-01-01",
      extra: String = ""
    ) -> String {
      let lines = askedAs.isEmpty ? "" : "asked-as:\n" + askedAs.map { "  - \($0)\n" }.joined()
      return
        "---\ntitle: \"\(title)\"\nreviewed: \(reviewed)\n\(lines)\(extra)---\n\n## Question\n\n\(title)\n\n## Answer\n\n"
        + answer.joined(separator: "\n\n") + "\n"
    }

    private static let copied =
      "Put the seedlings on the south window for nine days and turn every tray by a quarter each morning, so that no stem "
      + "leans towards the glass; then harden them on the balcony in the shade before they go into the bed."

    private static let backup =
      "Every nightly backup of the customer database should be kept in the second cellar for 30 days."
    private static let otherBackup =
      "Every nightly backup of the customer database should be kept in the second cellar for 90 days."

    /// Planted: tomatoes and seedlings (one passage copied), raise and salary (the same question), backups and archive
    /// (another number), lime and walls (one says not). The others share words with one of them, and no more.
    private static let posts: [String: String] = [
      "posts/tomatoes.md": post(
        "When do I sow tomatoes?", answer: ["Sow in March, in small pots.", copied, "Water from below."]),
      "posts/seedlings.md": post(
        "Why do my pepper plants lean over?",
        answer: [
          "They look for light.", copied.replacing("nine days", with: "ten days"), "A fan helps as well.",
        ]),
      "posts/raise.md": post(
        "How do I ask my manager for a pay rise?", askedAs: ["asking for a higher salary"],
        answer: ["Write down what you brought in over the year, and name a figure before your manager does."]),
      "posts/salary.md": post(
        "How can I ask my manager for more pay?", askedAs: ["getting my boss to raise my salary"],
        answer: ["List what you achieved in the last year, and be the first to name a number."],
        extra: "status: draft\n"),
      "posts/backups.md": post(
        "How long do we keep backups?", answer: [backup, "Test one restore a month."]),
      "posts/archive.md": post(
        "Where do old copies of the database go?", answer: ["To the cellar.", otherBackup]),
      "posts/lime.md": post(
        "How do I paint an old wall?",
        answer: ["You should paint damp brick walls of an old cellar with thick lime wash in spring."]),
      "posts/walls.md": post(
        "My cellar smells. What do I do?",
        answer: ["You should never paint damp brick walls of an old cellar with thick lime wash in spring."]),
      "posts/window.md": post(
        "Which plants like a window to the north?", answer: ["Ferns and ivy do, with little water."]),
      "posts/manager.md": post(
        "How do I become a manager?", answer: ["Lead a small project first, and ask those who worked in it."]),
    ]

    private static func column(_ options: String...) throws -> Column {
      let column = try Column(posts)
      let run = try column.ask(["index"] + options)
      try #require(run.end == .exit(0), "\(run)")
      return column
    }

    private func found(_ column: Column, _ words: String...) throws -> Found {
      let run = try column.ask(["duplicates", "--json"] + words)
      try #require(run.messages.isEmpty, "\(run)")
      return try run.json(Found.self)
    }

    @Test(arguments: [["--lexical"], []])
    func `what is planted is found`(options: [String]) throws {
      let column = try Column(Self.posts)
      try #require(try column.ask(["index"] + options).end == .exit(0))
      let all = try found(column)
      #expect(all.schema == 1 && all.total == all.pairs.count)
      #expect(all.posts("passages").contains("seedlings tomatoes"), "\(all)")
      let copy = try #require(all.pairs.first { $0.kind == "passages" && $0.posts == "seedlings tomatoes" })
      #expect(copy.basis == "words" && copy.likeness > 0.5 && copy.first.text.contains("ten days"))
      let numbers = try #require(all.pairs.first { $0.posts == "archive backups" && $0.kind == "conflicts" })
      #expect(numbers.causes.map(\.cause) == ["numbers"] && numbers.causes[0].first == Self.otherBackup)
      let negation = try #require(all.pairs.first { $0.posts == "lime walls" && $0.kind == "conflicts" })
      #expect(negation.causes.map(\.cause) == ["negation"])
      for pair in all.pairs {
        #expect(!pair.posts.contains("window") && !pair.posts.contains("manager"), "\(pair)")
      }
      if options.isEmpty { #expect(all.posts("posts") == ["raise salary"], "\(all)") }
    }

    @Test
    func `findings are exit code 1, none 0, and both texts are shown`() throws {
      let column = try Self.column("--lexical")
      let run = try column.ask("duplicates", "--kind", "passages")
      #expect(run.end == .exit(1) && run.stdout.contains("Passages that say the same"), "\(run)")
      #expect(
        run.stdout.contains("corpus/posts/tomatoes.md:") && run.stdout.contains("corpus/posts/seedlings.md:"))
      let none = try column.ask("duplicates", "--kind", "posts", "--threshold", "1")
      #expect(none.end == .exit(0) && none.stdout.contains("Nothing says the same twice"), "\(none)")
      for kind in ["passages", "asked-as"] {
        let alike = try found(column, "--kind", kind, "--threshold", "0.9").pairs.map(\.likeness)
        #expect(alike.allSatisfy { $0 >= 0.9 }, "\(kind): \(alike)")
      }
    }

    @Test
    func `an asked-as line that another post has too is found`() throws {
      let column = try Self.column("--lexical")
      try column.write(
        Self.post(
          "Who pays whom?", askedAs: ["asking for a higher salary"], answer: ["The firm pays its people."]),
        to: "corpus/posts/pays.md")
      let lines = try found(column, "--kind", "asked-as")
      #expect(lines.posts("asked-as") == ["pays raise"] && lines.pairs[0].likeness > 0.99, "\(lines)")
      #expect(lines.pairs[0].first.part == "asked-as")
    }

    @Test
    func `old and new advice on one question is to be read side by side`() throws {
      let column = try Self.column("--lexical")
      let answer = ["Each spring the gutters want a brush and a bucket of clean water."]
      try column.write(
        Self.post(
          "How do I clean gutters?", askedAs: ["cleaning my gutters in spring"], answer: answer,
          reviewed: "2020-01-01"),
        to: "corpus/posts/old.md")
      try column.write(
        Self.post(
          "What about leaves?", askedAs: ["cleaning my gutters in spring"], answer: ["Ask a roofer."]),
        to: "corpus/posts/new.md")
      let pair = try #require(try found(column, "--kind", "conflicts").pairs.first { $0.posts == "new old" })
      #expect(pair.causes.map(\.cause) == ["days-apart"] && pair.causes[0].days == 2192)
    }

    @Test
    func `a pair that an editor has looked at, and a superseded post, are left out`() throws {
      let column = try Self.column("--lexical")
      try column.write(
        "first\tsecond\treason\ntomatoes\tseedlings\tboth need it\n", to: "corpus/duplicates.tsv")
      #expect(try !found(column).posts("passages").contains("seedlings tomatoes"))
      try column.write(
        "first\tsecond\treason\ntomatoes\tseedling\tboth need it\n", to: "corpus/duplicates.tsv")
      let stranger = try column.ask("duplicates")
      #expect(
        stranger.messages.count == 1 && stranger.stderr.contains("there is no post seedling;"), "\(stranger)")
      try column.write("first\tsecond\ntomatoes\tseedlings\n", to: "corpus/duplicates.tsv")
      try column.ask("duplicates").expectError("duplicates.tsv:1:", "first, second, reason")
      try column.remove("corpus/duplicates.tsv")
      try column.write(
        Self.post("When?", answer: ["See there.", Self.copied], extra: "superseded-by: tomatoes\n"),
        to: "corpus/posts/seedlings.md")
      #expect(try !found(column, "--kind", "passages").posts("passages").contains("seedlings tomatoes"))
    }

    @Test
    func `two columns where they fit, else one below the other`() throws {
      let column = try Self.column("--lexical")
      func text(_ columns: UInt16) throws -> String {
        let session = try column.terminal(
          ["duplicates", "--kind", "passages", "--no-pager"], columns: columns)
        _ = session.end()
        return session.text.replacing("\r\n", with: "\n").replacing(/\u{1B}\[[0-9;]*m/, with: "")
      }
      let titles = ["Why do my pepper plants lean over?", "When do I sow tomatoes?"]
      let narrow = try text(80).split(separator: "\n")
      let wide = try text(120).split(separator: "\n")
      #expect(wide.contains { line in titles.allSatisfy { line.contains($0) } }, "\(wide)")
      #expect(!narrow.contains { line in titles.allSatisfy { line.contains($0) } }, "\(narrow)")
      #expect(wide.count < narrow.count && wide.allSatisfy { $0.count <= 120 })
    }

    @Test
    func `options that are not there are one line`() throws {
      let column = try Self.column("--lexical")
      try column.ask("duplicates", "--kind", "posters").expectError("--kind posters", "asked-as")
      try column.ask("duplicates", "--threshold", "0.1").expectError("--threshold 0.1")
      try column.ask("duplicates", "--limit", "0").expectError("--limit 0")
    }
  }
}
