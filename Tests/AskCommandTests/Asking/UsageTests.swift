import Testing

extension AskCommand {
  /// Flags, commands, and words that are neither.
  @Suite(.serialized)
  struct UsageOfCommands {
    @Test
    func `words to leave out are spoken of where there is a question, and only there`() throws {
      let column = try Column.plain()
      for (command, isAdvised) in [(["hiring", "-remote"], true), (["list", "-n", "1"], false)] {
        let run = try column.ask(command)
        #expect(run.end == .exit(2) && run.stderr.contains("leave posts") == isAdvised, "\(run)")
      }
    }

    @Test
    func `unknown options and wrong values are one line with exit code 2`() throws {
      let column = try Column.indexed()
      try column.ask("--frobnicate").expectError("--frobnicate", "--help")
      try column.ask("how", "--frobnicate", "do").expectError("--frobnicate")
      try column.ask("-x", "team").expectError("-x")
      try column.ask("--limit").expectError("--limit")
      try column.ask("-n", "x", "team").expectError("x")
      try column.ask("-n", "0", "team").expectError("1...1000")
      try column.ask("-n", "1001", "team").expectError("1...1000")
      try column.ask("-n", "99999999999999999999", "team").expectError("99999999999999999999")
      try column.ask("--corpus").expectError("--corpus")
      try column.ask("show").expectError("post")
      try column.ask("train", "--epochs", "0").expectError("--epochs")
      try column.ask("train", "--seed", "x").expectError("x")
      try column.ask("--a\nb").expectError("--a")
      try column.ask("index", "a\nb").expectError("quote it")
    }

    @Test
    func `a command with words that it cannot use says how to ask them`() throws {
      let column = try Column.indexed()
      for words in [
        ["index", "of", "a", "book"], ["list", "posts"], ["doctor", "who"], ["train", "a", "team"],
      ] {
        try column.ask(words).expectError(
          "unexpected", "to ask this as a question, quote it or put -- before it")
      }
      try column.ask("show", "two", "words").expectError("quote it or put -- before it")
      try column.ask("new", "two", "words").expectError("quote it")
      try column.ask("--", "index", "of", "a", "book").expectNoError()
      try column.ask("index of a book").expectNoError()
    }

    @Test
    func `two dashes ask a word that is a command`() throws {
      let column = try Column.indexed()
      let before = try column.generation()
      for words in [
        ["--json", "--", "index"], ["--", "index"], ["--", "train"], ["--", "doctor"], ["--", "show"],
      ] {
        let run = try column.ask(words)
        #expect([.exit(0), .exit(1)].contains(run.end) && run.messages.isEmpty, "\(run)")
      }
      #expect(try column.ask("--json", "--", "index").json(Page.self).question == "index")
      #expect(try column.ask("--json", "--", "--tag").json(Page.self).question == "--tag")
      #expect(try column.generation() == before)
    }

    @Test
    func `several words without quotes are one question`() throws {
      let column = try Column.indexed()
      let run = try column.ask("--json", "how", "do", "I", "structure", "a", "data", "team?")
      #expect(try run.json(Page.self).question == "how do I structure a data team?")
      let mixed = try column.ask("how", "do", "I", "structure", "-n", "1", "a", "data", "team?", "--json")
      #expect(try mixed.json(Page.self).question == "how do I structure a data team?")
      #expect(try mixed.json(Page.self).results.count == 1)
    }

    @Test
    func `common options work before and after the command`() throws {
      let column = try Column.indexed()
      try column.move("corpus", to: "posts-elsewhere")
      for words in [
        ["--corpus", "posts-elsewhere", "--json", "list"], ["list", "--corpus", "posts-elsewhere", "--json"],
        ["--json", "list", "--corpus", "posts-elsewhere"], ["--corpus=posts-elsewhere", "list", "--json"],
        ["--state", "s", "list", "--json", "--corpus", "posts-elsewhere"],
      ] {
        let run = try column.ask(words)
        #expect(run.end == .exit(0), "\(words): \(run)")
        #expect(try run.json(Listing.self).total == 8, "\(words)")
      }
      let page = try column.ask("--corpus", "posts-elsewhere", SamplePosts.teamQuestion)
      page.expectAnswer()
      try column.ask(SamplePosts.teamQuestion, "--corpus", "posts-elsewhere").expectAnswer()
      column.environment["ASK_CORPUS"] = "posts-elsewhere"
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
      column.environment["ASK_CORPUS"] = "nowhere"
      try column.ask(SamplePosts.teamQuestion).expectError("nowhere")
      try column.ask("--corpus", "posts-elsewhere", SamplePosts.teamQuestion).expectAnswer()
    }

    @Test
    func `an empty folder name is refused before anything is written`() throws {
      let column = try Column.indexed()
      try column.ask("--corpus", "", "team").expectError("--corpus", "; ")
    }

    @Test
    func `help and version are clean`() throws {
      let column = try Column(nil)
      for words in [["--help"], ["-h"], ["index", "--help"], ["--version"], []] {
        let run = try column.ask(words)
        run.expectClean()
        #expect(run.stdout.count > 20)
      }
      let version = try column.ask("--version").stdout
      #expect(version.contains("SQLite") && version.contains("ICU"))
    }

    @Test
    func `dates that are none are refused`() throws {
      let column = try Column.indexed()
      for date in [
        "2026-13-01", "2025-02-30", "yesterday", "2026", "", "2026-01-01x", "01.02.2026", "9999999999999",
      ] {
        try column.ask("--since", date, "team").expectError("--since", "2026-01-31")
        try column.ask("list", "--until", date).expectError("--until", "2026-01-31")
      }
      try column.ask("--since", "2026-01-01", "--until", "2025-01-01", "team").expectError(
        "--until", "--since", "swap")
    }

    @Test
    func `an unknown tag or author names the nearest`() throws {
      let column = try Column.indexed()
      try column.ask("--tag", "hirin", "team").expectError("hirin", "hiring")
      try column.ask("list", "--tag", "dashbords").expectError("dashbords", "dashboards")
      try column.ask("--author", "the editor", "team").expectError("the editor", "the editors")
      try column.ask("--tag", "HIRING", "first hire").expectAnswer("Who should be the first hire?")
    }
  }
}
