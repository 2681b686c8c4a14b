import Testing

extension AskCommand {
  /// The corpus as a folder: not there, empty, tiny, with clashing names and links.
  @Suite(.serialized)
  struct Folders {
    @Test
    func `without a corpus every command says how to get one`() throws {
      let column = try Column(nil)
      for words in [
        ["hello"], ["list"], ["show", "x"], ["doctor"], ["index"], ["train"], ["--json", "hello"],
        ["index", "--dry-run"],
      ] {
        try column.ask(words).expectError("no corpus/", "--corpus", "ask new")
      }
      try column.ask("--corpus", "nowhere", "hello").expectError("nowhere", "; ")
      try column.write("x", to: "file")
      try column.ask("--corpus", "file", "hello").expectError("file", "not a folder")
      #expect(try column.names(in: "") == ["file", "home"])
    }

    @Test
    func `an empty corpus is an error that says how to start`() throws {
      let column = try Column()
      for words in [["hello"], ["list"], ["index"], ["train"]] {
        try column.ask(words).expectError("no post", "ask new")
      }
      let doctor = try column.ask("doctor")
      #expect(doctor.end == .exit(1) && doctor.stdout.contains("no post"), "\(doctor)")
      try column.ask("show", "x").expectError("no post x")
      try column.write("Not Markdown.", to: "corpus/posts/notes.txt")
      try column.ask("hello").expectError("no post")
    }

    @Test
    func `when every file is refused the error leads to the reasons`() throws {
      let column = try Column(["posts/a.md": "---\ntitle: [\n---\nText.\n"])
      try column.ask("hello").expectError("no post", "doctor")
    }

    @Test
    func `a corpus of one post answers, and settles`() throws {
      let column = try Column([
        "posts/ab.md": SamplePosts.post("When is an a/b test worth it?", words: "traffic")
      ])
      let run = try column.ask("a/b test")
      run.expectAnswer("When is an a/b test worth it?")
      try column.ask("doctor").expectClean()
      let before = try column.generation()
      for words in [["a/b test"], ["list"], ["index"], ["index"]] {
        #expect(try column.ask(words).end == .exit(0))
      }
      #expect(try column.generation() == before, "nothing has changed, so nothing is built")
      #expect(try column.ask("zymurgy").end == .exit(1))
    }

    @Test
    func `one word is a corpus`() throws {
      let column = try Column(["posts/a.md": "Hello\n"])
      #expect([.exit(0), .exit(1)].contains(try column.ask("hello").end))
      try column.ask("doctor").expectClean()
    }

    @Test
    func `the same file name in two folders gives two ids`() throws {
      let column = try Column.indexed()
      try column.write(SamplePosts.post("Where do pigeons sleep?"), to: "corpus/posts/a/nest.md")
      try column.write(
        SamplePosts.post("Where do swallows sleep?", words: "swallows"), to: "corpus/posts/b/nest.md")
      let run = try column.ask("where do swallows sleep")
      run.expectAnswer("Where do swallows sleep?")
      run.expectClean()
      let posts = try column.ask("list", "--json").json(Listing.self).posts.map(\.post)
      #expect(posts.count == 10 && Set(posts).count == 10)
      #expect(posts.filter { $0.hasSuffix("a/nest") || $0.hasSuffix("b/nest") }.count == 2, "\(posts)")
      for post in posts { try column.ask("show", post).expectClean() }
      try column.ask("show", "nest").expectError("nest", "a/nest", "b/nest")
      try column.ask("doctor").expectClean()
      // One goes, and the other has its short name again.
      try column.remove("corpus/posts/a/nest.md")
      try column.ask("where do swallows sleep").expectAnswer("Where do swallows sleep?")
      try column.ask("show", "nest").expectAnswer("Where do swallows sleep?")
      #expect(try column.ask("list", "--json").json(Listing.self).posts.map(\.post).contains("nest"))
    }

    @Test
    func `a link out of the corpus is refused and nothing behind it is read`() throws {
      let column = try Column.indexed()
      try column.write(SamplePosts.post("What is the secret?", words: "quagga"), to: "elsewhere/secret.md")
      try column.link("corpus/posts/secret.md", to: "../../elsewhere/secret.md")
      try column.link("corpus/posts/folder", to: "../../elsewhere")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      #expect(run.messages.count == 2 && run.messages.allSatisfy { $0.contains("link leads out") }, "\(run)")
      #expect(try column.ask("quagga").end == .exit(1))
      try column.ask("show", "secret").expectError("secret")
      try column.ask("show", "../../elsewhere/secret").expectError("no post")
      try column.ask("show", "../../elsewhere/secret.md").expectError("no post")
      try column.ask("show", "/etc/passwd").expectError("no post")
      let doctor = try column.ask("doctor")
      #expect(doctor.end == .exit(1) && doctor.stdout.contains("secret.md"), "\(doctor)")
      #expect(try column.ask("index").end == .exit(1))
    }

    @Test
    func `a post that becomes a link out of the corpus is gone`() throws {
      let column = try Column.indexed()
      try column.move("corpus/posts/salary.md", to: "salary.md")
      try column.link("corpus/posts/salary.md", to: "../../salary.md")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("salary.md", "link leads out")
      #expect(try column.ask("list", "--json").json(Listing.self).total == 7)
    }

    @Test
    func `links within the corpus, in circles and to nowhere do no harm`() throws {
      let column = try Column.indexed()
      try column.link("corpus/posts/up", to: "..")
      try column.link("corpus/posts/self.md", to: "self.md")
      try column.link("corpus/posts/gone.md", to: "nowhere.md")
      try column.link("corpus/posts/again.md", to: "salary.md")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      #expect(run.messages.allSatisfy { $0.hasPrefix("ask: corpus/posts/") && $0.contains("link") }, "\(run)")
      #expect(try column.ask("list", "--json").json(Listing.self).total == 8, "no post is counted twice")
    }

    @Test
    func `posts that lead out of the corpus are neither read nor written`() throws {
      let column = try Column.plain()
      try column.move("corpus/posts", to: "elsewhere")
      try column.link("corpus/posts", to: "../elsewhere")
      try column.ask(SamplePosts.teamQuestion).expectError("posts", "link leads out")
      let before = try column.listing(of: "elsewhere")
      try column.ask("new", "What is new?").expectError("link")
      #expect(try column.listing(of: "elsewhere") == before)
    }

    @Test
    func `settings that are none are refused`() throws {
      let column = try Column.indexed()
      for (text, words) in [
        ("language = [", "ask.toml:1"), ("langage = \"english\"", "langage"), ("language = 3", "language"),
        ("language = \"klingon\"", "klingon"),
      ] {
        try column.write(text, to: "ask.toml")
        try column.ask(SamplePosts.teamQuestion).expectError("ask.toml", words, "; ")
        try column.ask("index").expectError("ask.toml", words)
      }
    }
  }
}
