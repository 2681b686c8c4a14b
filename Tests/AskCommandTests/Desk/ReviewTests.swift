import Testing

extension AskCommand {
  /// The queue of posts to read again.
  @Suite(.serialized)
  struct Reviewing {
    private static let post = """
      ---
      title: Which card should I buy?
      reviewed: 2025-06-01
      review-by: 2026-01-01
      tags: [gpu]
      status: published
      ---

      ## Question

      Which one?

      ## Answer

      ### Buy the memory

      Memory counts more than speed.

      """

    private func column() throws -> Column {
      try Column(["posts/card.md": Self.post, "tags.yaml": "gpu: {half-life: 9}\n"])
    }

    @Test func `a post that is due is listed with its reasons, and is done for today`() throws {
      let column = try column()
      let due = try column.ask("review")
      #expect(due.end == .exit(1))
      #expect(due.stdout.contains("review was due 5 months ago"))
      #expect(due.stdout.contains("half of what is said of gpu changes in 9 months"))
      let done = try column.ask("review", "done", "card")
      #expect(done.stdout == "corpus/posts/card.md: reviewed 2026-06-01, next by 2027-03-02\n")
      #expect(
        String(decoding: try column.bytes(of: "corpus/posts/card.md"), as: UTF8.self)
          == Self.post.replacing("reviewed: 2025-06-01", with: "reviewed: 2026-06-01")
          .replacing("review-by: 2026-01-01", with: "review-by: 2027-03-02"))
      let clean = try column.ask("review")
      #expect(clean.end == .exit(0))
      #expect(clean.stdout == "Nothing is due for review.\n")
    }

    @Test func `votes are kept in a file of lines, and enough against a post make it due`() throws {
      let column = try column()
      _ = try column.ask("review", "done", "card")
      for vote in ["up", "down", "down"] { _ = try column.ask("review", "vote", "card", vote) }
      #expect(
        String(decoding: try column.bytes(of: "corpus/votes.tsv"), as: UTF8.self)
          == "post\tday\tvote\n" + ["up", "down", "down"].map { "card\t2026-06-01\t\($0)\n" }.joined())
      let due = try column.ask("review")
      #expect(due.stdout.contains("did not help 2 of 3 readers who said"))
      try column.write("card\tnever\tup\n", to: "corpus/votes.tsv")
      let broken = try column.ask("review")
      #expect(
        broken.stderr
          == "ask: corpus/votes.tsv:1: this is no vote; write post, day and up or down with tabs between them\n"
      )
    }

    @Test
    func
      `votes are read with any line end, and added to an empty file and to one whose last line is not ended`()
      throws
    {
      let column = try column()
      try column.write("", to: "corpus/votes.tsv")
      let review = try column.ask("review")
      #expect(review.end == .exit(1) && review.stderr.isEmpty, "\(review)")
      try column.ask("review", "vote", "card", "up").expectClean()
      #expect(
        try column.bytes(of: "corpus/votes.tsv") == Array("post\tday\tvote\ncard\t2026-06-01\tup\n".utf8))
      let windows = "post\tday\tvote\r\ncard\t2026-05-01\tdown\r\ncard\t2026-05-02\tdown"
      try column.write(windows, to: "corpus/votes.tsv")
      let vote = try column.ask("review", "vote", "card", "up")
      #expect(vote.stdout.hasPrefix("card: 1 up, 2 down"), "\(vote)")
      #expect(
        try column.bytes(of: "corpus/votes.tsv") == Array((windows + "\r\ncard\t2026-06-01\tup\r\n").utf8))
    }

    @Test func `two readers at once lose no vote`() throws {
      let column = try column()
      let runs = try (0..<6).map { _ in try column.start("review", "vote", "card", "up") }
      for run in runs { #expect(AskRun(run).end == .exit(0)) }
      #expect(try column.ask("review", "vote", "card", "up").stdout.hasPrefix("card: 7 up"))
    }

    @Test func `a tag that no post has is answered with the nearest one`() throws {
      let column = try column()
      try column.ask("review", "--tag", "gpus").expectError("--tag gpus", "the nearest one is gpu")
      #expect(try column.ask("review", "--tag", "gpu").end == .exit(1))
    }

    @Test func `a post that is named twice is done once`() throws {
      let column = try column()
      let done = try column.ask("review", "done", "card", "corpus/posts/card.md", "card")
      #expect(done.stdout == "corpus/posts/card.md: reviewed 2026-06-01, next by 2027-03-02\n", "\(done)")
    }

    @Test func `bad input gets one line and changes nothing`() throws {
      let column = try column()
      for (words, message) in [
        (["review", "done", "card", "--by", "soon"], "--by soon is no date; write it as 2027-01-31"),
        (
          ["review", "done", "card", "--by", "2026-06-01"],
          "--by 2026-06-01 is not after today; give a day to come"
        ),
        (["review", "vote", "card", "maybe"], "a vote is up or down, not maybe"),
        (["review", "--limit", "0"], "--limit is 0; give a number of posts, such as 20"),
        (
          ["review", "done", "card", "--corpus", "corpus"],
          "nothing is written into a folder named with --corpus; go to the column and leave it out"
        ),
      ] {
        let run = try column.ask(words)
        #expect(run.end == .exit(2))
        #expect(run.stderr == "ask: \(message)\n")
      }
      #expect(try column.ask("review", "done", "card", "nothing").end == .exit(2))
      #expect(String(decoding: try column.bytes(of: "corpus/posts/card.md"), as: UTF8.self) == Self.post)
    }
  }
}
