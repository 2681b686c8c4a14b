import Foundation
import Testing

extension AskCommand {
  /// A name that stands in a letter stands nowhere else, whatever is run.
  @Suite(.serialized)
  struct LetterPrivacy {
    /// Of letters that nobody has, so that it is found wherever it gets to.
    private static let name = "Qzlorbin"

    private static let text = """
      Dear editors,

      I am Anna Qzlorbin and I work for Qzlorbin Systems GmbH. Should data scientists sit in one team? My colleague \
      says qzlorbin should decide.

      Anna Qzlorbin, anna@qzlorbin.example

      """

    private static let mail = """
      From: Anna Qzlorbin <anna.qzlorbin@mail.example>
      Subject: A question from Qzlorbin
      Date: Tue, 3 Mar 2026 09:12:00 +0100
      Message-ID: <1@qzlorbin.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Is a central team better, asks =51zlorbin? And how large should it be?

      --=20
      Qzlorbin
      --b
      Content-Type: text/plain; name="Qzlorbin.txt"
      Content-Disposition: attachment; filename="Qzlorbin.txt"

      Qzlorbin
      --b--

      """

    @Test func `a name planted in letters is found in letters alone`() throws {
      let column = try Column.indexed()
      column.environment["TMPDIR"] = column.path + "/tmp"
      column.environment["XDG_CACHE_HOME"] = column.path + "/cache"
      try FileManager.default.createDirectory(atPath: column.path + "/tmp", withIntermediateDirectories: true)
      try column.write("[queries]\nlog = true\n\n[letters]\nkeep-days = 30\n", to: "ask.toml")
      for input in [Self.text, Self.mail] {
        let run = try column.ask(["letter", "new", "-"], input: Array(input.utf8))
        #expect(run.end == .exit(0), "\(run)")
      }
      let ids = try column.names(in: "letters").filter { !$0.hasPrefix(".") }
      #expect(ids.count == 2)
      // The letters' own commands show the original to the editor; all others must not know it.
      try column.ask("letter", "draft", ids[0], "--title", "From a letter").expectClean()
      try column.ask("letter", "answered-by", ids[1], "structure-data-team").expectClean()
      let commands: [[String]] = [
        ["where should data scientists sit"], ["-n", "5", "data team", "--drafts"],
        ["index"], ["index", "--rebuild", "--lexical"], ["index", "--dry-run"], ["doctor"],
        ["list", "--drafts"],
        ["show", "from-a-letter"], ["show", "structure-data-team", "--json"],
        ["explain", "where should data scientists sit"], ["eval"], ["review"], ["gaps"], ["gaps", "--all"],
        ["gaps", "--json"], ["letter", "list"], ["letter", "list", "--json"],
        ["letter", "close", ids[0]], ["check"], ["duplicates"], ["report", "report.html"],
        ["export", "out.jsonl"],
        ["history"], ["--help"],
      ]
      for command in commands {
        let run = try column.ask(command)
        let output = (run.stdout + run.stderr).lowercased()
        #expect(!output.contains(Self.name.lowercased()), "\(command): \(run)")
      }
      let found = try column.shell("grep -rlia \(Self.name) . | grep -v '^./letters/' || true")
      #expect(found.stdout.isEmpty, "\(found.stdout)")
      let named = try column.shell("find . -iname '*\(Self.name)*'")
      #expect(named.stdout.isEmpty, "\(named.stdout)")
      // It is there, so that the search can fail.
      #expect(try column.shell("grep -rlia \(Self.name) letters").stdout.contains(ids[0]))
      for id in ids { try column.ask("letter", "forget", id, "--yes").expectNoError() }
      let left = try column.shell("grep -rlia \(Self.name) . || true")
      #expect(left.stdout.isEmpty, "\(left.stdout)")
    }

    // MARK: Forgetting

    /// No name, so that no rule takes it out.
    private static let word = "zibblewort"

    private static let plain = """
      Should the whole data team sit near the zibblewort of the house? Nobody at our place has ever thought about it.

      """

    private func take(_ column: Column, _ text: String = plain) throws -> String {
      let known = column.exists("letters") ? Set(try column.names(in: "letters")) : []
      try column.ask(["letter", "new", "-"], input: Array(text.utf8)).expectNoError()
      return try #require(try column.names(in: "letters").first { !$0.hasPrefix(".") && !known.contains($0) })
    }

    private func files(with word: String, in column: Column) throws -> String {
      try column.shell("grep -rlia \(word) . || true").stdout
    }

    @Test func `words that no rule takes out go with the letter, from the copies of the corpus too`() throws {
      let column = try Column.indexed()
      let id = try take(column)
      try column.ask("letter", "draft", id, "--title", "One house").expectClean()
      // A generation that knows the draft, and another one after it was taken away by hand.
      _ = try column.ask("zibblewort house", "--drafts")
      #expect(try files(with: Self.word, in: column).contains(".ask/texts/"))
      try column.remove("corpus/posts/one-house.md")
      _ = try column.ask("data team")
      #expect(try files(with: Self.word, in: column).contains(".ask/generations/"))
      let run = try column.ask("letter", "forget", id, "--yes")
      #expect(run.end == .exit(0) && run.stdout.contains("of the index"), "\(run)")
      #expect(try files(with: Self.word, in: column).isEmpty)
      #expect(try column.ask("data team").end == .exit(0))
    }

    @Test func `a question that went to the judgements goes from there and from the copies`() throws {
      let column = try Column.indexed()
      let questions =
        "id\thalf\tgroup\tregister\tarea\ttext\nq1\ttest\tq1\tplain\tteams\tshould the whole data team sit near a door\n"
      try column.write(questions, to: "corpus/judgements/questions.tsv")
      try column.write("id\trater\tpost\tgrade\nq1\tr1\tsalary\t3\n", to: "corpus/judgements/qrels.tsv")
      let id = try take(column, "Should the whole data team sit near a zibblewort door?\n")
      let answered = try column.ask("letter", "answered-by", id, "structure-data-team")
      #expect(answered.stdout.contains("test half of the judgements"), "\(answered)")
      // Into the copy of the generation in force.
      try column.edit("salary", adding: "Ask in spring.")
      _ = try column.ask("data team")
      #expect(try files(with: Self.word, in: column).contains(".ask/texts/"))
      let run = try column.ask("letter", "forget", id, "--yes")
      #expect(run.end == .exit(0) && run.stdout.contains("erased: the test question q"), "\(run)")
      #expect(try files(with: Self.word, in: column).isEmpty)
      #expect(try column.bytes(of: "corpus/judgements/questions.tsv") == Array(questions.utf8))
      try column.ask("doctor").expectClean()
    }

    @Test func `a test question that is not there any more is named`() throws {
      let column = try Column.indexed()
      let id = try take(column)
      let record = "letters/\(id)/record.yaml"
      try column.append("judgement: q0000aaaa | salary\n", to: record)
      let run = try column.ask("letter", "forget", id, "--yes")
      #expect(run.end == .exit(0) && run.stdout.contains("not erased: the test question q0000aaaa"), "\(run)")
    }

    @Test func `where a build fails the letter stays, and the same command goes on`() throws {
      let column = try Column.indexed()
      let id = try take(column)
      try column.ask("letter", "draft", id, "--title", "One house").expectClean()
      _ = try column.ask("zibblewort house", "--drafts")
      let file = ".ask/generations/\(try column.generation())/passages.bin"
      let bytes = try column.bytes(of: file)
      var damaged = bytes
      damaged[damaged.count / 2] ^= 0xFF
      try column.write(damaged, to: file)
      let failed = try column.ask("letter", "forget", id, "--yes")
      #expect(failed.end == .exit(2) && failed.stderr.contains("the same command can go on"), "\(failed)")
      #expect(!column.exists("corpus/posts/one-house.md") && column.exists("letters/\(id)/record.yaml"))
      try column.write(bytes, to: file)
      try column.ask("letter", "forget", id, "--yes").expectNoError()
      #expect(try files(with: Self.word, in: column).isEmpty)
    }

    @Test func `in a gated column the record stays until the next publication`() throws {
      let column = try Column.withDraft(gated: false)
      let id = try take(column, Self.plain + "\nAnna Qzlorbin\n")
      try column.ask("letter", "draft", id, "--title", "One house").expectClean()
      _ = try column.ask("zibblewort house", "--drafts")
      try column.write("[publish]\ngated = true\n", to: "ask.toml")
      let run = try column.ask("letter", "forget", id, "--yes")
      #expect(run.end == .exit(1) && run.stdout.contains("run `ask publish`"), "\(run)")
      #expect(!column.exists("corpus/posts/one-house.md") && column.exists("letters/\(id)/record.yaml"))
      // Who wrote it is gone at once.
      #expect(try files(with: Self.name, in: column).isEmpty)
      #expect(try column.ask("letter", "list").stdout.contains("closed"))
      let (published, _) = try column.publish()
      #expect(published.end == .exit(0), "\(published)")
      let again = try column.ask("letter", "forget", id, "--yes")
      #expect(again.end == .exit(0) && !column.exists("letters/\(id)"), "\(again)")
      #expect(try files(with: Self.word, in: column).isEmpty)
    }

    @Test func `what a published post says is no trace of the letter`() throws {
      let column = try Column.indexed()
      let id = try take(column)
      try column.ask("letter", "draft", id, "--title", "One house").expectClean()
      let draft = String(decoding: try column.bytes(of: "corpus/posts/one-house.md"), as: UTF8.self)
      try column.write(
        draft.replacing("status: draft", with: "status: published").replacing(
          "### TODO: a heading that takes a position", with: "### One\n\nOne house is enough for forty."
        )
        .replacing("thought about it", with: "*thought* about it"),
        to: "corpus/posts/one-house.md")
      _ = try column.ask("zibblewort house")
      let before = try column.generation()
      let run = try column.ask("letter", "forget", id, "--yes")
      #expect(run.end == .exit(0) && run.stdout.contains("not erased: the text of"), "\(run)")
      #expect(try column.generation() >= before && !column.exists("letters/\(id)"))
      #expect(try column.ask("zibblewort house").end == .exit(0))
    }

    @Test func `several letters are forgotten with one build, and a damaged one stops none`() throws {
      let column = try Column.indexed()
      column.environment["ASK_TODAY"] = "2026-03-01"
      try column.write("[letters]\nkeep-days = 30\n", to: "ask.toml")
      let ids = try ["zibblewort", "wompelfish"].map { word in
        let id = try take(column, "Should the whole data team sit near the \(word) of the house?\n")
        try column.ask("letter", "draft", id, "--title", "One \(word)").expectClean()
        return id
      }
      _ = try column.ask("zibblewort house", "--drafts")
      for id in ids { try column.ask("letter", "close", id).expectClean() }
      let damaged = try take(column, "Is a third letter damaged, or what?\n")
      try column.write("nonsense\n", to: "letters/\(damaged)/record.yaml")
      column.environment["ASK_TODAY"] = "2026-06-01"
      let before = try #require(Int(try column.generation()))
      let run = try column.ask("letter", "forget", "--old", "--yes")
      #expect(
        run.end == .exit(0) && run.messages.count == 1 && run.stderr.contains("record.yaml:1"), "\(run)")
      #expect(try Int(column.generation()) == before + 1)
      #expect(try files(with: "zibblewort\\|wompelfish", in: column).isEmpty)
      // The desk's other commands go on too.
      for command in ["gaps", "duplicates"] {
        let run = try column.ask(command)
        #expect(run.end != .exit(2) && run.stderr.contains("record.yaml:1"), "\(run)")
      }
    }

    @Test func `what comes back of a half-forgotten letter goes again, and its record stays`()
      throws
    {
      let column = try Column.plain()
      try column.write("[publish]\ngated = true\n", to: "ask.toml")
      try column.ask("index", "--lexical").expectClean()
      let id = try take(column, "Should a whole herd of data people sit near the zibblewort of the house?\n")
      try column.ask("letter", "answered-by", id, "salary").expectNoError()
      let said = try column.text(of: "corpus/posts/salary.md")
      #expect(said.contains(Self.word))
      #expect(try column.publish().run.end == .exit(0))
      #expect(try column.ask("letter", "forget", "--yes", id).end == .exit(1))
      #expect(try !column.text(of: "corpus/posts/salary.md").contains(Self.word))
      for words in [["draft", id], ["answered-by", id, "salary"], ["close", id], ["show", id, "--edit"]] {
        try column.ask(["letter"] + words).expectError("is being forgotten", "ask letter forget \(id)")
      }
      // As git does when an older state is checked out.
      try column.write(said, to: "corpus/posts/salary.md")
      let second = try column.ask("letter", "forget", "--yes", id)
      #expect(second.end == .exit(1) && second.stdout.contains("its words in generation"), "\(second)")
      #expect(try !column.text(of: "corpus/posts/salary.md").contains(Self.word))
      #expect(column.exists("letters/\(id)/record.yaml"))
      #expect(try column.publish().run.end == .exit(0))
      #expect(try column.ask("letter", "forget", "--yes", id).end == .exit(0))
      #expect(try files(with: Self.word, in: column).isEmpty)
    }

    @Test func `a line in a file that is no post any more keeps the record`() throws {
      let column = try Column.indexed()
      let id = try take(column)
      let line = "where is the zibblewort of the house"
      try column.append("asked-as: salary | \(line)\n", to: "letters/\(id)/record.yaml")
      let post = try column.bytes(of: "corpus/posts/salary.md")
      try column.write("---\nasked-as:\n  - \(line)\n", to: "corpus/posts/salary.md")
      let run = try column.ask("letter", "forget", "--yes", id)
      #expect(run.end == .exit(1) && run.stdout.contains("its words in corpus/posts/salary.md"), "\(run)")
      #expect(column.exists("letters/\(id)/record.yaml"))
      try column.write(post, to: "corpus/posts/salary.md")
      #expect(try column.ask("letter", "forget", "--yes", id).end == .exit(0))
      #expect(!column.exists("letters/\(id)"))
    }

    @Test func `a damaged letter is forgotten as far as it can be read, and the others with it`() throws {
      let column = try Column.indexed()
      let good = try take(column)
      let damaged = try take(column, "Is a third letter about wompelfish damaged, or what is it?\n")
      let textless = try take(column, "Is a fourth letter about wompelfish without a text?\n")
      try column.ask("letter", "draft", damaged, "--title", "One wompelfish").expectClean()
      try column.write("nonsense\n", to: "letters/\(damaged)/record.yaml")
      try column.remove("letters/\(textless)/letter.txt")
      let run = try column.ask("letter", "forget", "--yes", damaged, textless, good)
      #expect(run.end == .exit(1) && run.stderr.contains("record.yaml:1"), "\(run)")
      #expect(
        run.stdout.split(separator: "\n").count { $0.contains("could not be looked up") } == 2, "\(run)")
      #expect(try column.names(in: "letters").allSatisfy { $0.hasPrefix(".") })
      #expect(try files(with: "zibblewort\\|wompelfish", in: column).isEmpty)
    }

    @Test func `a post that was published once keeps its text, though it is a draft again`() throws {
      let column = try Column.plain()
      try column.write("[publish]\ngated = true\n", to: "ask.toml")
      try column.ask("index", "--lexical").expectClean()
      let id = try take(column)
      try column.write(SampleDraft.post(extra: "ready: true\nletter: \(id)"), to: "corpus/posts/quagga.md")
      #expect(try column.publish().run.end == .exit(0))
      try column.ask("rollback").expectNoError()
      #expect(try column.text(of: "corpus/posts/quagga.md").contains("status: draft"))
      let run = try column.ask("letter", "forget", "--yes", id)
      #expect(run.stdout.contains("which was published before"), "\(run)")
      #expect(try !column.text(of: "corpus/posts/quagga.md").contains(id))
    }

    @Test func `a line that went with its draft is not named as left`() throws {
      let column = try Column.indexed()
      let id = try take(column)
      try column.ask("letter", "draft", id, "--title", "One house").expectClean()
      let record = "letters/\(id)/record.yaml"
      try column.append("asked-as: one-house | where is the house of all\n", to: record)
      let run = try column.ask("letter", "forget", "--yes", id)
      #expect(run.end == .exit(0) && !run.stdout.contains("changed or taken out"), "\(run)")
    }

    @Test func `an editor that fails changes nothing`() throws {
      let column = try Column.indexed()
      let id = try take(column)
      try column.write("#!/bin/sh\nfor file; do :; done\necho broken > \"$file\"\nexit 3\n", to: "edit.sh")
      column.environment["VISUAL"] = "sh \(column.path)/edit.sh"
      try column.ask("letter", "show", id, "--edit").expectError("exit code 3", "nothing was changed")
      #expect(!column.exists("letters/\(id)/edited.txt"))
      try column.write("Which house?\n", to: "letters/\(id)/edited.txt")
      try column.ask("letter", "show", id, "--edit").expectError("exit code 3")
      #expect(try column.text(of: "letters/\(id)/edited.txt") == "Which house?\n")
    }
  }
}
