import Testing

extension AskCommand {
  /// A folder named with --corpus is read in place, and only read.
  @Suite(.serialized)
  struct CorpusOption {
    @Test
    func `nothing is ever written into a folder named with --corpus`() throws {
      for layout in ["posts/", ""] {
        let column = try Column(nil)
        for (path, text) in SamplePosts.all {
          try column.write(text, to: "blog/" + path.replacing("posts/", with: layout))
        }
        let before = try column.listing(of: "blog")
        let answered: [[String]] = [
          ["--corpus", "blog", SamplePosts.teamQuestion], ["--corpus", "blog/", SamplePosts.teamQuestion],
          ["index", "--corpus", "blog"], ["index", "--rebuild", "--corpus", "blog"],
          ["train", "--corpus", "blog"],
          ["doctor", "--corpus", "blog"], ["list", "--corpus", "blog"],
          ["show", "salary", "--corpus", "blog"],
          ["index", "--dry-run", "--corpus", "blog"],
        ]
        for words in answered {
          let run = try column.ask(words)
          #expect(run.end == .exit(0), "\(words): \(run)")
        }
        try column.ask(["--corpus", ".", SamplePosts.teamQuestion], in: "blog").expectAnswer()
        #expect(try column.listing(of: "blog") == before)
        #expect(try column.names(in: "") == ["blog", "home"])
        #expect(try column.names(in: "home/.cache/ask").count == 1, "one corpus, whatever its spelling")
      }
    }

    @Test
    func `new refuses a folder named with --corpus`() throws {
      for layout in ["posts/", ""] {
        let column = try Column(nil)
        for (path, text) in SamplePosts.all {
          try column.write(text, to: "blog/" + path.replacing("posts/", with: layout))
        }
        let before = try column.listing(of: "blog")
        try column.ask("--corpus", "blog", "new", "What is new?").expectError("--corpus", "; ")
        column.environment["ASK_CORPUS"] = "blog"
        try column.ask("new", "What is new?").expectError("; ")
        #expect(try column.listing(of: "blog") == before)
      }
    }

    @Test
    func `a state inside the folder named with --corpus is refused`() throws {
      let column = try Column(nil)
      for (path, text) in SamplePosts.all { try column.write(text, to: "blog/" + path) }
      let before = try column.listing(of: "blog")
      for state in ["blog", "blog/.ask", "blog/posts/x", "home/../blog/y"] {
        try column.ask("--corpus", "blog", "--state", state, "index").expectError("--state", "; ")
      }
      #expect(try column.listing(of: "blog") == before)
    }

    @Test
    func `--state and ASK_STATE put the index where they say`() throws {
      let column = try Column.plain()
      try column.ask("--state", "here/there", SamplePosts.teamQuestion).expectAnswer()
      #expect(column.exists("here/there/current") && !column.exists(".ask"))
      column.environment["ASK_STATE"] = "elsewhere"
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
      #expect(column.exists("elsewhere/current") && !column.exists(".ask"))
      try column.ask("--state", "/dev/null", SamplePosts.teamQuestion).expectError(
        "/dev/null", "cannot be written")
      try column.write("x", to: "file")
      try column.ask("--state", "file", SamplePosts.teamQuestion).expectError("file", "cannot be written")
    }

    @Test
    func `an empty --state is refused`() throws {
      // Joined to the names of files it would be the root of the file system: as a user who may not write there.
      let column = try Column.indexed()
      guard try OtherUser.adopt(column) else { return }
      try column.ask("--state", "", SamplePosts.teamQuestion).expectError("--state", "empty")
    }
  }
}
