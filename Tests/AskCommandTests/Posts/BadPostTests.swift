import Testing

extension AskCommand {
  /// Files in the corpus that are no posts, or strange ones; the other posts stay searchable.
  @Suite(.serialized)
  struct BadPosts {
    private static let cases: [(name: String, content: [UInt8], words: [String])] = [
      ("broken YAML", Array("---\ntitle: [broken\ntags: \"x\n---\nText.\n".utf8), ["bad.md:", "YAML"]),
      ("tab in YAML", Array("---\ntitle:\n\t- x\n---\nText.\n".utf8), ["bad.md:", "YAML"]),
      ("front matter without end", Array("---\ntitle: x\n\nText.\n".utf8), ["bad.md:", "front matter"]),
      ("broken TOML", Array("+++\ntitle = \n+++\nText.\n".utf8), ["bad.md:", "TOML"]),
      (
        "a date that is none", Array("---\ntitle: x\nreview-by: soon\n---\nText.\n".utf8),
        ["bad.md:3", "review-by"]
      ),
      (
        "an unknown status", Array("---\ntitle: x\nstatus: done\nreview-by: 2027-01-01\n---\nText.\n".utf8),
        ["bad.md:3", "status"]
      ),
      (
        "nested YAML", Array(("---\na: " + String(repeating: "[", count: 20_000) + "\n---\nText.\n").utf8),
        ["bad.md"]
      ),
      (
        "YAML that grows",
        Array(("---\na: &a [x,x]\n" + (0..<40).map { "b\($0): [*a,*a]\n" }.joined() + "---\nT.\n").utf8),
        ["bad.md", "alias"]
      ),
      (
        "invalid UTF-8", Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\nText.\n".utf8),
        ["bad.md:2", "UTF-8"]
      ),
      ("UTF-16", [0xFF, 0xFE, 0x41, 0, 0x0A, 0], ["bad.md", "UTF-16"]),
      ("NUL bytes", Array("---\ntitle: x\n---\nhello\0world\n".utf8), ["bad.md:4", "NUL"]),
      ("empty", [], ["bad.md", "empty"]),
      (
        "question without answer",
        Array("---\ntitle: x\nreview-by: 2027-01-01\n---\n## Question\n\nWhy?\n".utf8),
        ["bad.md", "Answer"]
      ),
    ]

    @Test
    func `a file that is no post is named with its reason, once, and the others stay searchable`() throws {
      for (name, content, words) in Self.cases {
        let column = try Column.indexed()
        try column.write(content, to: "corpus/posts/bad.md")
        let run = try column.ask(SamplePosts.teamQuestion)
        run.expectAnswer()
        let missing = (words + ["ask: corpus/posts/bad.md", "; "]).filter { !run.stderr.contains($0) }
        #expect(run.messages.count == 1 && missing.isEmpty, "\(name): \(run)")
        let again = try column.ask(SamplePosts.teamQuestion)
        again.expectAnswer()
        #expect(try column.generation() == "0002", "\(name): one build is enough")

        let index = try column.ask("index")
        #expect(index.end == .exit(1), "\(name): \(index)")
        #expect(index.messages.count == 1 && index.stderr.contains("bad.md"), "\(name): \(index)")
        let doctor = try column.ask("doctor")
        #expect(doctor.end == .exit(1) && doctor.stdout.contains("bad.md"), "\(name): \(doctor)")
        #expect(try column.ask("list", "--json").json(Listing.self).total == 8)

        try column.write(SamplePosts.post("Where do pigeons sleep?"), to: "corpus/posts/bad.md")
        let mended = try column.ask("where do pigeons sleep")
        mended.expectAnswer("Where do pigeons sleep?")
        mended.expectClean()
        try column.ask("doctor").expectClean()
      }
    }

    @Test
    func `a fresh index is made in spite of them all`() throws {
      var posts = SamplePosts.all
      posts["posts/good.md"] = SamplePosts.post("Where do pigeons sleep?")
      let column = try Column(posts)
      for (number, bad) in Self.cases.enumerated() {
        try column.write(bad.content, to: "corpus/posts/bad\(number).md")
      }
      let run = try column.ask("index")
      #expect(run.end == .exit(1), "\(run)")
      #expect(run.messages.count == Self.cases.count, "\(run)")
      #expect(
        run.messages.allSatisfy { $0.hasPrefix("ask: corpus/posts/bad") && $0.contains("; ") }, "\(run)")
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
      #expect(try column.ask("list", "--json").json(Listing.self).total == 9)
    }

    @Test
    func `a file of 50 MB is refused unread`() throws {
      let column = try Column.indexed()
      try column.ask(SamplePosts.teamQuestion, "--no-update").expectAnswer()
      _ = try column.shell("head -c 52428800 /dev/zero | tr '\\0' 'a' > corpus/posts/big.md")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("corpus/posts/big.md", "52428800", "; ")
      let index = try column.ask("index")
      #expect(index.end == .exit(1) && index.stderr.contains("big.md"), "\(index)")
      #expect(try column.ask("doctor").end == .exit(1))
    }

    @Test
    func `a problem that arrives after the index has settled is still told`() throws {
      // Files that the walk itself refuses are in no list of posts; a question must notice them all the same.
      let column = try Column.indexed()
      try column.append("\nMore.\n", to: "corpus/posts/salary.md")
      try column.ask(SamplePosts.teamQuestion).expectClean()
      try column.link("corpus/posts/out.md", to: "/etc/hostname")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("corpus/posts/out.md", "link", "; ")
    }

    @Test
    func `pipes and folders with the name of a post neither hang nor hide the others`() throws {
      let column = try Column.indexed()
      _ = try column.shell("mkfifo corpus/posts/pipe.md; mkdir corpus/posts/folder.md")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      #expect(run.messages.count == 2, "\(run)")
      #expect(run.stderr.contains("pipe.md") && run.stderr.contains("folder.md"), "\(run)")
    }

    @Test
    func `deep nesting and endless lines are read`() throws {
      for text in [
        String(repeating: "> ", count: 50_000) + "pigeon",
        String(repeating: "[a](b ", count: 20_000) + "pigeon",
        String(repeating: "*a ", count: 50_000) + "pigeon",
        String(repeating: "x", count: 500_000) + " pigeon",
        String(repeating: "\n", count: 500_000) + "pigeon", String(repeating: "- ", count: 5_000) + "pigeon",
      ] {
        let column = try Column.indexed()
        try column.write("---\ntitle: Strange\n---\n" + text + "\n", to: "corpus/posts/strange.md")
        let run = try column.ask(SamplePosts.teamQuestion)
        run.expectAnswer()
        #expect([.exit(0), .exit(1)].contains(try column.ask("doctor").end))
      }
    }
  }
}
