import Glibc
import Testing

extension AskCommand {
  /// `ask judge`: grades from keys, and what stands in the files afterwards.
  @Suite(.serialized)
  struct Judging {
    private static let header = "id\trater\tpost\tgrade\n"

    private struct Sitting: Decodable {
      struct Pair: Decodable, Equatable {
        let question, text, half, post, title, passage: String
      }

      let rater: String
      let left: Int
      let pairs: [Pair]
    }

    /// With words alone, which is enough for a queue.
    private func column() throws -> Column {
      let column = try Column.plain()
      let run = try column.ask("index", "--lexical")
      try #require(run.end == .exit(0), "\(run)")
      return column
    }

    private func text(_ column: Column, _ file: String = "qrels.tsv") throws -> String {
      String(decoding: try column.bytes(of: "corpus/judgements/" + file), as: UTF8.self)
    }

    private func judge(_ column: Column, _ keys: String, _ words: String...) throws -> AskRun {
      try column.ask(["judge"] + words + ["--rater", "ann"], input: Array(keys.utf8))
    }

    @Test
    func `a new question is added with its first grade, and the files are made`() throws {
      let column = try column()
      let run = try judge(column, "q\n", "how do I build a central data team")
      #expect(run.end == .exit(0), "\(run)")
      #expect(!column.exists("corpus/judgements"))
      let graded = try judge(column, "3\n\n0\nq\n", "how do I build a central data team")
      #expect(
        graded.end == .exit(0) && graded.stdout.contains("2 grades by ann in corpus/judgements/qrels.tsv"))
      let lines = try text(column).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
      #expect(lines.map { $0[1] } == ["rater", "ann", "ann"] && lines.map { $0[3] } == ["grade", "3", "0"])
      let question = try text(column, "questions.tsv").split(separator: "\n")[1].split(separator: "\t").map(
        String.init)
      #expect(question[0] == lines[1][0] && question[2] == question[0])
      #expect(Array(question[3...]) == ["plain", "other", "how do I build a central data team"])
      // The reader of ask eval takes them.
      let eval = try column.ask("eval", "--half", "all", "--system", "lexical")
      #expect(eval.end == .exit(0), "\(eval)")
    }

    @Test
    func `nothing on the screen says where a post was found`() throws {
      let column = try column()
      let run = try judge(column, "", "central team reporting lines, salary market anchors")
      #expect(run.stdout.contains("? central team reporting lines") && run.stdout.contains("1 of "), "\(run)")
      for word in ["rank", "score", "BM25", "lexical", "network", "corpus/posts"] {
        #expect(!run.stdout.contains(word), "\(word): \(run)")
      }
    }

    @Test
    func `undo takes the line out again, and only that one`() throws {
      let column = try column()
      let question = "central team hub and spoke, salary market anchors, charts audience decisions"
      _ = try judge(column, "1\nq\n", question)
      let before = try text(column)
      #expect(before.split(separator: "\n").count == 2)
      let run = try judge(column, "2\nu\nu\nq\n", question)
      #expect(run.stdout.contains("There is nothing to take back."), "\(run)")
      #expect(try text(column) == before)
    }

    @Test
    func `a word that is no key grades nothing`() throws {
      let column = try column()
      let run = try judge(column, "33\nx\n-1\n", "central team reporting lines, salary market anchors")
      #expect(run.end == .exit(0) && run.stdout.contains("Press 0, 1, 2 or 3"), "\(run)")
      #expect(!column.exists("corpus/judgements"))
    }

    @Test
    func `o shows the whole post and the pair again`() throws {
      let column = try column()
      let run = try judge(column, "o\n0\nq\n", "central team reporting lines, salary market anchors")
      #expect(run.stdout.contains("corpus/posts/") && run.stdout.contains("Further reading"), "\(run)")
      #expect(run.stdout.split(separator: "1 of ").count == 3, "\(run)")
    }

    @Test
    func `the list in JSON is the sitting, shuffled by rater and day`() throws {
      let column = try column()
      func sitting(_ rater: String, _ more: String...) throws -> Sitting {
        try column.ask(
          [
            "judge", "central team hub and spoke, salary market anchors, charts audience decisions", "--json",
            "--rater", rater,
          ] + more
        ).json(
          Sitting.self)
      }
      let ann = try sitting("ann")
      #expect(ann.rater == "ann" && ann.pairs.count > 2 && ann.left == 0)
      #expect(try sitting("ann").pairs == ann.pairs)
      #expect(try sitting("ann", "--limit", "1").left == ann.pairs.count - 1)
      let orders = try (1...6).map { try sitting("ann", "--seed", "\($0)").pairs.map(\.post) }
      #expect(Set(orders).count > 1 && Set(orders.map { $0.sorted() }).count == 1)
      #expect(!column.exists("corpus/judgements"))
    }

    @Test
    func `two editors at once lose no line`() throws {
      let column = try column()
      let questions = ["central team", "salary market", "first hire", "quality of data", "reporting lines"]
      for question in questions { _ = try judge(column, "0\nq\n", question) }
      let editors = ["bob", "cyd", "dan"]
      // Six pairs each, written while the others write.
      try column.write(String(repeating: "1\n", count: 6), to: "keys")
      let line = editors.map { "$ASK judge --rater \($0) --limit 6 <keys >out-\($0) 2>&1 &" }.joined(
        separator: " ")
      let run = try column.shell(line + " wait")
      #expect(run.end == .exit(0), "\(run)")
      let lines = try text(column).split(separator: "\n")
      for editor in editors {
        #expect(lines.count { $0.contains("\t\(editor)\t") } == 6, "\(lines)")
      }
      #expect(lines.count { $0.contains("\tann\t") } == questions.count)
      #expect(try column.names(in: "corpus/judgements") == ["README.md", "qrels.tsv", "questions.tsv"])
    }

    @Test
    func `what was graded is there when the program is killed`() throws {
      let column = try column()
      let session = try column.terminal([
        "judge", "central team reporting lines, salary market anchors", "--rater", "ann",
      ])
      #expect(session.waitFor("does not"), "\(session.text)")
      session.type("2")
      #expect(session.waitFor("2 of "), "\(session.text)")
      #expect(try text(column).hasSuffix("\t2\n"))
    }

    @Test
    func `at a terminal one key is enough, and Ctrl-C leaves with what was graded`() throws {
      let column = try column()
      let session = try column.terminal([
        "judge", "central team reporting lines, salary market anchors", "--rater", "ann",
      ])
      #expect(session.waitFor("1 of ") && session.waitFor("quit"), "\(session.text)")
      session.type("3")
      #expect(session.waitFor("2 of ") && session.waitFor("quit"), "\(session.text)")
      session.type("\u{1B}[A")
      #expect(session.waitFor("Press 0, 1, 2 or 3"), "\(session.text)")
      session.type("\u{3}")
      #expect(session.waitFor("1 grade by ann"), "\(session.text)")
      #expect(session.end() == 0)
    }

    @Test
    func `what is typed before a pair is shown grades nothing`() throws {
      let column = try column()
      let session = try column.terminal([
        "judge", "central team reporting lines, salary market anchors", "--rater", "ann",
      ])
      session.type("3333")
      #expect(session.waitFor("1 of ") && session.waitFor("quit"), "\(session.text)")
      session.type("q")
      #expect(session.waitFor("0 grades by ann"), "\(session.text)")
      #expect(!column.exists("corpus/judgements"))
    }

    @Test
    func `the terminal is given back as it was, also when the program is told to end`() throws {
      let column = try column()
      for ending in ["kill -TERM $!", "kill -HUP $!"] {
        // A job in the background has /dev/null for its input unless it gets another.
        let line =
          "exec 3<&0; stty -g >before; $ASK judge 'central team' --rater ann <&3 >shown & "
          + "until grep -q quit shown; do sleep 0.1; done; stty -g >during; \(ending); wait $!; stty -g >after; "
          + "echo finished"
        let session = try TerminalSession(
          ["/bin/sh", "-c", line], in: column.path,
          environment: column.environment.merging(["ASK": column.binary, "TERM": "xterm"]) { $1 }, rows: 40)
        #expect(session.waitFor("finished"), "\(session.text)")
        #expect(try column.bytes(of: "before") == column.bytes(of: "after"))
        #expect(try column.bytes(of: "before") != column.bytes(of: "during"))
      }
    }

    @Test
    func `what cannot be judged is one line`() throws {
      let column = try column()
      try column.ask("judge", "--rater", "ann").expectError("no question to judge yet", "ask judge")
      try column.ask("judge", "q0815").expectError("no judged question q0815")
      try column.ask("judge", "  ", "--rater", "ann").expectError("has no words")
      try column.ask("judge", "how", "do", "I", "start").expectError("put each question in quotes")
      try column.ask("judge", "team", "--rater", "a b").expectError("--rater", "a b")
      try column.ask("judge", "team", "--limit", "0").expectError("--limit 0")
      try column.ask("judge", "team", "--half", "third").expectError("--half third")
      try column.ask("judge", "team", "--agreement").expectError("--agreement")
      try column.ask("judge", "team", "--scale", "5").expectError("--import")
      try column.ask("judge", "team", "--corpus", "corpus").expectError("nothing is written", "--corpus")
      try column.write("x", to: "corpus/judgements")
      try column.ask("judge", "team").expectError("corpus/judgements", "no folder")
    }

    @Test
    func `an asked-as line is no question to measure by`() throws {
      let column = try Column([
        "posts/a.md": SamplePosts.post("How do I start?", extra: "asked-as:\n  - where to begin with pigeons")
      ])
      _ = try column.ask("index", "--lexical")
      try column.ask("judge", "Where to begin with pigeons?", "--rater", "ann").expectError(
        "asked-as line of the post a")
    }

    @Test
    func `agreement is counted from the files`() throws {
      let column = try column()
      try column.ask("judge", "--agreement").expectClean()
      try column.write(
        "id\thalf\tgroup\tregister\tarea\ttext\nq1\ttest\tq1\tplain\tother\tWhat now?\n",
        to: "corpus/judgements/questions.tsv")
      try column.write(
        Self.header + "q1\tann\tsalary\t3\nq1\tbob\tsalary\t0\nq1\tann\tquality\t2\nq1\tbob\tquality\t2\n",
        to: "corpus/judgements/qrels.tsv")
      let run = try column.ask("judge", "--agreement")
      #expect(run.end == .exit(0) && run.stdout.contains("2 pairs graded by two raters or more"), "\(run)")
      #expect(run.stdout.contains("salary: ann 3, bob 0"), "\(run)")
    }
  }
}
