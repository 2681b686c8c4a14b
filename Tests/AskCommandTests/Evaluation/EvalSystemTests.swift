import Foundation
import Glibc
import TestSupport
import Testing

extension AskCommand {
  /// Measurements and the system around them: signals, pipes, places that cannot be written.
  @Suite(.serialized)
  struct EvalSystem {
    /// A set that takes a while to train on, of words without sense.
    private func writeLargeSet(posts count: Int = 400, in column: Column) throws {
      var random = SeededGenerator(seed: 1)
      func words(_ count: Int) -> String {
        (0..<count).map { _ in "w\(Int.random(in: 0..<2000, using: &random))" }.joined(separator: " ")
      }
      var (posts, queries, qrels) = ("", "", "")
      for number in 0..<count {
        let text = (0..<6).map { _ in words(12).capitalized + "." }.joined(separator: " ")
        posts += "{\"_id\": \"p\(number)\", \"title\": \"\(words(6))\", \"text\": \"\(text)\"}\n"
        queries += "{\"_id\": \"q\(number)\", \"text\": \"\(words(6))\"}\n"
        qrels += "q\(number)\tp\(number)\t1\n"
      }
      try column.write(posts, to: "large/corpus.jsonl")
      try column.write(queries, to: "large/queries.jsonl")
      try column.write(qrels, to: "large/qrels.tsv")
    }

    @Test
    func `Ctrl-C stops a measurement with one line and leaves nothing`() throws {
      let column = try Column(nil)
      try writeLargeSet(in: column)
      try column.useOwnTemporaryFolder()
      for (number, signal) in [SIGINT, SIGTERM, SIGINT, SIGHUP].enumerated() {
        let process = try column.start(
          "eval", "large", "--runs", "runs", "--report", "report.md", "--per-query", "queries.tsv", "--split",
          "group")
        for _ in 0..<4000 where try column.leftovers().isEmpty { usleep(500) }
        #expect(try column.leftovers().count == 1, "the premise: it is at work")
        usleep(UInt32(number * 100_000))
        process.kill(signal)
        let run = AskRun(process)
        run.expectError("interrupted", "; ")
        #expect(try column.leftovers() == [], "after signal \(signal)")
        #expect(try column.names(in: "") == ["home", "large", "tmp"])
      }
    }

    @Test
    func `a reader who goes away leaves nothing behind`() throws {
      let column = try Column.withSet()
      try column.useOwnTemporaryFolder()
      for line in [
        "eval tiny; echo $? > status; } | true",
        "eval tiny --json; echo $? > status; } | head -1 > /dev/null",
        "eval tiny 2>&1 > /dev/null; echo $? > status; } | true",
      ] {
        let run = try column.shell("{ \"$ASK\" " + line)
        #expect(run.end == .exit(0) && run.stderr.isEmpty, "\(line): \(run)")
        let status = String(decoding: try column.bytes(of: "status"), as: UTF8.self)
        #expect(["0\n", "\(128 + SIGPIPE)\n"].contains(status), "\(line): \(status)")
        #expect(try column.leftovers() == [], "\(line)")
      }
      let full = try column.ask(["eval", "tiny", "--system", "lexical"], output: "/dev/full")
      #expect(full.end == .exit(2) && full.messages.count == 1, "\(full)")
    }

    @Test
    func `whoever reads the progress may go away`() throws {
      let column = try Column(nil)
      try writeLargeSet(posts: 1500, in: column)
      try column.useOwnTemporaryFolder()
      let run = try column.shell(
        "{ \"$ASK\" eval large --from-scratch --system network --json 2>&1 > out.json; } | true")
      #expect(run.end == .exit(0), "\(run)")
      #expect(try column.leftovers() == [])
      let json = try JSONDecoder().decode(Measured.self, from: Data(try column.bytes(of: "out.json")))
      #expect(json.queries == 1500)
      // Preparing, rehearsing or training: one took the half second that is worth a line.
      if json.trainingSeconds < 1.5 { print("SKIPPED \(#function): trained too fast to say anything") }
    }

    @Test
    func `the temporary folder is where TMPDIR says, whatever its name, and is removed`() throws {
      let column = try Column.withSet()
      for name in ["tmp", "tmp with ü and 100%25", "tmp\"'"] {
        try column.useOwnTemporaryFolder(name)
        try column.ask("eval", "tiny").expectClean()
        #expect(try column.names(in: name) == [])
        try column.remove(name)
      }
      #expect(try column.names(in: "") == ["home", "tiny"])
      column.environment["TMPDIR"] = column.path + "/nowhere"
      try column.ask("eval", "tiny").expectError("nowhere", "TMPDIR", "; ")
      #expect(!column.exists("nowhere"))
      try column.useOwnTemporaryFolder()
      try column.ask("eval", "tiny", "--train-queries", "nowhere").expectError("nowhere")
      #expect(try column.leftovers() == [])
    }

    @Test
    func `places that cannot be written are known before anything is measured`() throws {
      let column = try Column.withSet()
      try column.useOwnTemporaryFolder()
      try column.write("", to: "file")
      try column.write("", to: "folder/x.svg/here")
      let places: [(words: [String], name: String)] = [
        (["--report", ""], "--report"), (["--per-query", ""], "--per-query"), (["--runs", ""], "--runs"),
        (["--report", "none/report.md"], "none/report.md"), (["--per-query", "none/q.tsv"], "none/q.tsv"),
        (["--runs", "none/runs"], "none/runs"), (["--runs", "file"], "file"),
        (["--runs", "file/runs"], "file/runs"),
        (["--report", "folder"], "folder"), (["--per-query", "folder"], "folder"),
        (["--report", "folder/x.md"], "x.svg"),
        (["--report", "file/report.md"], "file/report.md"),
        (["--report", "same", "--per-query", "same"], "same"),
        (["--report", "a.md", "--per-query", "a.svg"], "a.svg"),
      ]
      for (words, name) in places {
        let run = try column.ask(["eval", "tiny"] + words)
        run.expectError(name, "; ")
      }
      #expect(try column.names(in: "") == ["file", "folder", "home", "tiny", "tmp"], "nothing was written")
    }

    @Test
    func `permissions are looked at before anything is measured`() throws {
      let column = try Column.withSet()
      try column.write("old", to: "closed.md")
      try column.write("old", to: "open.md")
      try column.write("old", to: "open.svg")
      try column.write("", to: "shut/file")
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      chmod(column.path + "/closed.md", 0o444)
      chmod(column.path + "/shut", 0o555)
      try column.ask("eval", "tiny", "--report", "closed.md").expectError("closed.md", "permission", "; ")
      try column.ask("eval", "tiny", "--report", "shut/new.md").expectError("shut/new.md", "permission", "; ")
      try column.ask("eval", "tiny", "--runs", "shut").expectError("shut", "permission", "; ")
      try column.ask("eval", "tiny", "--runs", "shut/runs").expectError("shut/runs", "permission", "; ")
      #expect(try column.bytes(of: "closed.md") == Array("old".utf8))
      // A file of one's own in a folder that is not.
      chmod(column.path, 0o555)
      defer { chmod(column.path, 0o755) }
      let run = try column.ask(
        "eval", "tiny", "--system", "lexical", "--system", "fts5", "--report", "open.md")
      run.expectClean()
      #expect(try column.bytes(of: "open.md").starts(with: Array("# Evaluation".utf8)))
    }

    @Test
    func `a report can go to a pipe`() throws {
      let column = try Column.withSet()
      let run = try column.shell(
        "\"$ASK\" eval tiny --system lexical --system fts5 --per-query /dev/stderr 2>&1 > /dev/null | cat")
      #expect(run.end == .exit(0) && run.stdout.hasPrefix("query\tgroup\t"), "\(run)")
    }

    @Test
    func `a full disk is an error that leaves no half file`() throws {
      let column = try Column.withSet()
      let line =
        """
        mkdir small && mount -t tmpfs -o size=64k none small && head -c 60000 /dev/zero > small/filler || exit 77
        "$ASK" eval tiny --system lexical --system fts5 --runs small/runs; code=$?; ls small/runs small; exit $code
        """
      let run = try column.shell(line, prefix: ["/usr/bin/unshare", "-m"])
      if run.end == .exit(77) || run.end == .exit(1) {
        print("SKIPPED: no small disk: \(run)")
        return
      }
      #expect(run.end == .exit(2) && run.messages.count == 1 && run.stderr.contains("space"), "\(run)")
      #expect(!run.stdout.contains("fts5.run") || !run.stdout.contains("lexical.run"), "\(run)")
    }

    @Test
    func `a temporary place without room is an error and left clean`() throws {
      let column = try Column.withSet()
      let line =
        """
        mkdir small && mount -t tmpfs -o size=40k none small || exit 77
        TMPDIR=$PWD/small "$ASK" eval tiny; code=$?; ls small; exit $code
        """
      let run = try column.shell(line, prefix: ["/usr/bin/unshare", "-m"])
      if run.end == .exit(77) || run.end == .exit(1) {
        print("SKIPPED: no small disk: \(run)")
        return
      }
      #expect(run.end == .exit(2) && run.messages.count == 1 && run.stderr.contains("disk is full"), "\(run)")
      #expect(run.bytes.isEmpty, "nothing is left: \(run)")
    }
  }
}
