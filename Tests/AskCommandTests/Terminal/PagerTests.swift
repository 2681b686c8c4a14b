import Glibc
import Testing

extension AskCommand {
  /// What is longer than the terminal.
  @Suite(.serialized)
  struct Pagers {
    /// A pager that says that it was there.
    private func pager(_ column: Column, _ script: String) throws -> [String: String] {
      try column.write("#!/bin/sh\n" + script + "\n", to: "pager")
      chmod(column.path + "/pager", 0o755)
      return ["PAGER": column.path + "/pager"]
    }

    @Test
    func `a long page goes through the pager, and a short one does not`() throws {
      let column = try Column.indexed()
      let settings = try pager(column, "echo PAGED $LESS; cat")
      for words in [[SamplePosts.teamQuestion], ["show", "salary"], ["list"]] {
        let long = try column.terminal(words, rows: 6, settings)
        #expect(long.end() == 0 && long.text.contains("PAGED FRX"), "\(words): \(long.text)")
        let short = try column.terminal(words, rows: 200, settings)
        #expect(short.end() == 0 && !short.text.contains("PAGED"), "\(words): \(short.text)")
      }
    }

    @Test
    func `the pager can be refused, and no JSON and no template goes through it`() throws {
      let column = try Column.indexed()
      let settings = try pager(column, "echo PAGED; cat")
      for words in [["--no-pager"], ["--json"], ["--format", #"{title}\n"#]] {
        let session = try column.terminal(["list"] + words, rows: 6, settings)
        #expect(session.end() == 0 && !session.text.contains("PAGED"), "\(session.text)")
      }
      for none in ["cat", ""] {
        let session = try column.terminal(["list"], rows: 6, settings.merging(["ASK_PAGER": none]) { $1 })
        #expect(session.end() == 0 && !session.text.contains("PAGED"), "\(session.text)")
        #expect(session.text.contains("8 posts"))
      }
      let run = try column.shell("PAGER=false \"$ASK\" list | tail -1")
      #expect(run.stdout == "8 posts\n", "no terminal")
    }

    @Test
    func `leaving the pager early is quiet, and the exit code is that of the answer`() throws {
      let column = try Column.indexed()
      try column.append(
        String(repeating: "\nA long tail of words that nobody reads.\n", count: 5000),
        to: "corpus/posts/salary.md")
      let settings = try pager(column, "head -1 > /dev/null; exit 3")
      let answered = try column.terminal(["show", "salary"], rows: 6, settings)
      #expect(answered.end() == 0 && !answered.text.contains("ask:"), "\(answered.text)")
      let none = try column.terminal(["zebras quaggas okapis"], rows: 3, settings)
      #expect(none.end() == 1 && !none.text.contains("ask:"), "\(none.text)")
    }

    @Test
    func `a pager that fails before it has read anything is said, and the page is printed`() throws {
      let column = try Column.indexed()
      for pager in ["false", "exit 3;", "'/no/such'"] {
        let session = try column.terminal(["list"], rows: 6, ["PAGER": pager])
        #expect(session.end() == 0)
        #expect(session.text.contains("ask: the pager \(pager) ended") && session.text.contains("8 posts"))
      }
      // One that shows nothing and is content with it was asked to.
      let quiet = try column.terminal(["list"], rows: 6, ["PAGER": "true"])
      #expect(quiet.end() == 0 && quiet.text.isEmpty, "\(quiet.text)")
    }

    @Test
    func `a pager that cannot be started is said, and the page is printed`() throws {
      let column = try Column.indexed()
      let session = try column.terminal(["list"], rows: 6, ["PAGER": "no-such-pager -x"])
      #expect(session.end() == 0)
      #expect(session.text.contains("ask: the pager no-such-pager -x cannot be started"))
      #expect(session.text.contains("8 posts"))
      // The default one is not missed.
      let without = try column.terminal(["list"], rows: 6, ["PATH": column.path])
      #expect(without.end() == 0 && without.text.contains("8 posts") && !without.text.contains("ask:"))
    }

    @Test
    func `paths are links only where the terminal knows them`() throws {
      let column = try Column.indexed()
      let words = [SamplePosts.teamQuestion]
      let known = try column.terminal(words, ["VTE_VERSION": "7000"])
      #expect(known.end() == 0)
      #expect(
        known.text.contains(
          "\(column.path)/corpus/posts/structure-data-team.md\u{1B}\\\u{1B}[2mcorpus/posts/"))
      #expect(
        known.text.contains("\u{1B}]8;;https://example.org/page\u{1B}\\\u{1B}[4mhttps://example.org/page"))
      for settings in [[:], ["VTE_VERSION": "7000", "ASK_HYPERLINKS": "never"]] {
        let unknown = try column.terminal(words, settings)
        #expect(unknown.end() == 0 && !unknown.text.contains("\u{1B}]8"))
      }
      column.environment["ASK_HYPERLINKS"] = "always"
      #expect(try !column.ask(words).bytes.contains(0x1B), "no terminal")
    }
  }
}
