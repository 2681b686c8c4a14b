import Foundation
import Glibc
import Testing

/// `ask rollback --json`.
private struct RollbackOutput: Decodable {
  let from, to: String
  let generation: String?
  let restored, unpublished: [String]
}

extension AskCommand {
  /// Back to an older generation, with its posts.
  @Suite(.serialized)
  struct RollingBack {
    private func rollback(_ column: Column, _ words: String...) throws -> RollbackOutput {
      let run = try column.ask(["rollback", "--json"] + words)
      #expect(run.end == .exit(0) && run.messages.isEmpty, "\(run)")
      return try run.json(RollbackOutput.self)
    }

    /// Index and posts agree, so that a question changes nothing.
    private func expectSettled(_ column: Column) throws {
      let generation = try column.generation()
      let run = try column.ask(SamplePosts.teamQuestion)
      #expect(run.messages.isEmpty, "\(run)")
      #expect(try column.generation() == generation)
      try column.ask("doctor").expectClean()
    }

    @Test(arguments: [true, false])
    func `a publication is taken back and brought again`(isGated: Bool) throws {
      let column = try Column.withDraft(gated: isGated)
      try column.edit("salary", adding: "Okapis are shy.")
      let edited = try column.text(of: "corpus/posts/salary.md")
      #expect(try column.publish().output.outcome == "published")
      let published = try column.text(of: "corpus/posts/quagga.md")
      #expect(try column.ask("--json", "okapis shy").json(Page.self).results.first?.post == "salary")

      let back = try rollback(column)
      #expect(back.to == "0001" && back.generation == "0003", "\(back)")
      #expect(back.restored == ["posts/salary.md"] && back.unpublished == ["quagga"], "\(back)")
      let draft = try column.text(of: "corpus/posts/quagga.md")
      #expect(draft == published.replacing("status: published", with: "status: draft"))
      #expect(try !column.text(of: "corpus/posts/salary.md").contains("Okapis"))
      let page = try column.ask("--json", "-n", "20", "where do quaggas sleep")
      #expect(
        try !page.json(Page.self).results.contains { $0.post == "quagga" },
        "the question undoes nothing: \(page)")
      #expect(try column.ask("okapis shy").end == .exit(1))
      try column.ask("doctor").expectClean()

      let again = try rollback(column, "2")
      #expect(Set(again.restored) == ["posts/salary.md", "posts/quagga.md"], "\(again)")
      #expect(try column.text(of: "corpus/posts/quagga.md") == published)
      #expect(try column.text(of: "corpus/posts/salary.md") == edited)
      #expect(try column.ask("--json", "okapis shy").json(Page.self).results.first?.post == "salary")
      try expectSettled(column)
      let commands = try column.history().generations.map(\.command).filter { $0 != "question" }
      #expect(commands == ["rollback", "rollback", "publish", "index"])
    }

    @Test
    func `a rollback without a number takes the last rollback back`() throws {
      let column = try Column.withDraft(gated: true)
      #expect(try column.publish().output.outcome == "published")
      #expect(try rollback(column).to == "0001")
      #expect(try rollback(column).to == "0002")
      #expect(try column.text(of: "corpus/posts/quagga.md").contains("status: published"))
      try expectSettled(column)
    }

    @Test
    func `judgements and the editors' files go back too, and nothing is lost`() throws {
      let column = try Column.withDraft(gated: true)
      try column.judge()
      try column.write("- [a, b]\n", to: "corpus/synonyms.yaml")
      #expect(try column.publish().output.outcome == "published")
      let judged = try column.text(of: "corpus/judgements/qrels.tsv")
      try column.append("q1\tr2\tsalary\t2\n", to: "corpus/judgements/qrels.tsv")
      try column.write(SampleDraft.post("What is a zebu?", words: "zebu humps"), to: "corpus/posts/zebu.md")
      #expect(try column.publish().output.outcome == "published")
      try column.append("q2\tr2\tdashboards\t2\n", to: "corpus/judgements/qrels.tsv")
      let last = try column.text(of: "corpus/judgements/qrels.tsv")
      try column.remove("corpus/synonyms.yaml")
      _ = try rollback(column, "2")
      // As the files were when generation 2 was left, for judging goes on between publications.
      #expect(try column.text(of: "corpus/judgements/qrels.tsv") == judged + "q1\tr2\tsalary\t2\n")
      #expect(try column.text(of: "corpus/synonyms.yaml") == "- [a, b]\n")
      _ = try rollback(column, "3")
      #expect(try column.text(of: "corpus/judgements/qrels.tsv") == last)
      #expect(!column.exists("corpus/synonyms.yaml"))
    }

    @Test
    func `drafts at work stay as they are`() throws {
      let column = try Column.withDraft(gated: true)
      try column.write(SampleDraft.post("What is a zebu?", extra: ""), to: "corpus/posts/zebu.md")
      #expect(try column.publish().output.outcome == "published")
      try column.append("\nMore.\n", to: "corpus/posts/zebu.md")
      let draft = try column.text(of: "corpus/posts/zebu.md")
      #expect(try rollback(column).restored.isEmpty)
      #expect(try column.text(of: "corpus/posts/zebu.md") == draft)
    }

    @Test
    func `a post that was edited since is named and nothing is changed`() throws {
      let column = try Column.withDraft(gated: true)
      try column.edit("salary", adding: "Okapis are shy.")
      #expect(try column.publish().output.outcome == "published")
      try column.edit("salary", adding: "Tapirs too.")
      let before = try column.listing(of: "corpus")
      try column.ask("rollback").expectError("corpus/posts/salary.md", "edited since generation 0002", ";")
      #expect(try column.listing(of: "corpus") == before && column.generation() == "0002")
      try column.edit("salary", adding: "")
    }

    @Test(arguments: [true, false])
    func `a draft that was written on after a rollback is not overwritten by the next one`(asksFirst: Bool)
      throws
    {
      let column = try Column.withDraft(gated: false)
      #expect(try column.publish().output.outcome == "published")
      if !asksFirst { try column.append("\nMore.\n", to: "corpus/posts/quagga.md") }
      _ = try rollback(column)
      if asksFirst {
        try column.append("\nMore.\n", to: "corpus/posts/quagga.md")
        try column.ask("index").expectNoError()
      }
      let before = try column.listing(of: "corpus")
      try column.ask("rollback", "2").expectError("corpus/posts/quagga.md", "draft in other words", ";")
      #expect(try column.listing(of: "corpus") == before)
    }

    @Test
    func `a copy without its links is in force as it was`() throws {
      let column = try Column.withDraft(gated: true)
      #expect(try column.publish().output.outcome == "published")
      try column.remove(".ask/current")
      try column.edit("salary", adding: "Okapis are shy.")
      let run = try column.ask("okapis shy")
      #expect(run.end == .exit(1) && run.messages.count == 1, "\(run)")
      #expect(try column.generation() == "0002")
      try column.remove(".ask/current")
      try column.ask("index").expectError("ask publish")
      #expect(try column.generation() == "0002")
    }

    @Test(arguments: ["link", "folder", "linked folder"])
    func `what is not to be touched stops it, and nothing outside the corpus is written`(thing: String) throws
    {
      let column = try Column.plain()
      try column.write(SamplePosts.post("Where do pigeons sleep?"), to: "corpus/posts/birds/nest.md")
      try column.ask("index", "--lexical").expectClean()
      try column.write(SampleDraft.post(), to: "corpus/posts/quagga.md")
      #expect(try column.publish().output.outcome == "published")
      switch thing {
      case "link":
        try column.write("outside", to: "outside/nest.md")
        try column.remove("corpus/posts/birds/nest.md")
        try column.link("corpus/posts/birds/nest.md", to: column.path + "/outside/nest.md")
      case "folder":
        try column.remove("corpus/posts/birds/nest.md")
        try column.write("outside", to: "corpus/posts/birds/nest.md/x.txt")
      default:
        try column.write("outside", to: "outside/x.txt")
        try column.remove("corpus/posts/birds")
        try column.link("corpus/posts/birds", to: column.path + "/outside")
      }
      let before = try column.listing(of: ".").filter { !$0.hasPrefix(".ask") }
      for words in [["--dry-run"], []] {
        let run = try column.ask(["rollback"] + words)
        run.expectError("corpus/posts/birds/nest.md: ", thing == "folder" ? "folder" : "leads out", ";")
        #expect(try column.listing(of: ".").filter { !$0.hasPrefix(".ask") } == before)
        #expect(try column.generation() == "0002" && !column.isInterrupted)
      }
    }

    @Test(arguments: ["index", "publish"])
    func `a text that a failing machine cut short is kept anew`(command: String) throws {
      let column = try Column.withDraft()
      let salary = try column.bytes(of: "corpus/posts/salary.md")
      let kept = ".ask/texts/" + XXHash.hash128(salary)
      #expect(try column.bytes(of: kept) == salary)
      try column.write("cut short", to: kept)
      // Makes generation 2, which does not read that post again.
      if command == "index" {
        try column.remove("corpus/posts/quagga.md")
        try column.edit("dashboards", adding: "Okapis are shy.")
      }
      #expect(try column.ask(command, "--lexical").end == .exit(0))
      #expect(try column.bytes(of: kept) == salary)
    }

    @Test
    func `an empty file of the editors comes back`() throws {
      let column = try Column.withDraft()
      try column.write("", to: "corpus/tags.yaml")
      #expect(try column.publish().output.outcome == "published")
      try column.write(SampleDraft.post("What is a zebu?", words: "zebu humps"), to: "corpus/posts/zebu.md")
      #expect(try column.publish().output.outcome == "published")
      try column.remove("corpus/tags.yaml")
      #expect(try rollback(column, "2").restored.contains("tags.yaml"))
      #expect(try column.text(of: "corpus/tags.yaml").isEmpty)
    }

    @Test
    func `the editors' files are kept even for a generation that has no copy of the corpus`() throws {
      let column = try Column.withDraft(gated: true)
      #expect(try column.publish().output.outcome == "published")
      try column.remove(".ask/generations/0002/corpus.list")
      try column.write("- [a, b]\n", to: "corpus/synonyms.yaml")
      #expect(try rollback(column, "1").restored == ["synonyms.yaml"])
      #expect(!column.exists("corpus/synonyms.yaml"))
      _ = try rollback(column, "2")
      #expect(try column.text(of: "corpus/synonyms.yaml") == "- [a, b]\n")
    }

    @Test
    func `a dry run lists and changes nothing`() throws {
      let column = try Column.withDraft(gated: true)
      #expect(try column.publish().output.outcome == "published")
      let before = try column.listing(of: "corpus")
      let run = try column.ask("rollback", "--dry-run")
      #expect(run.end == .exit(0) && run.stdout.contains("from generation 0002 to 0001"), "\(run)")
      #expect(try column.listing(of: "corpus") == before && column.generation() == "0002")
    }

    @Test
    func `a generation that is gone, in force, or never was is refused`() throws {
      let column = try Column.plain()
      try column.ask("rollback").expectError("nothing to go back", ";")
      try column.ask("index", "--lexical").expectClean()
      try column.ask("rollback").expectError("nothing was published", ";")
      try column.ask("rollback", "1").expectError("in force", ";")
      try column.ask("rollback", "0").expectError("not there", ";")
      try column.ask("rollback", "77").expectError("0077 is gone", ";")
      for number in 0..<7 {
        try column.edit("salary", adding: "More \(number).")
        try column.ask("index").expectClean()
      }
      try column.ask("rollback", "1").expectError("0001 is gone", "0004, 0005, 0006, 0007")
    }

    @Test
    func `what was published is kept longer than what questions made`() throws {
      let column = try Column.withDraft()
      #expect(try column.publish().output.outcome == "published")
      for number in 0..<8 {
        try column.edit("salary", adding: "More \(number).")
        try column.ask("--json", "salary").expectNoError()
      }
      let kept = try column.names(in: ".ask/generations")
      #expect(kept.prefix(2) == ["0001", "0002"] && kept.count == 7, "\(kept)")
      let gone = try column.history().generations.filter { !$0.kept }.map(\.generation)
      #expect(gone == ["0005", "0004", "0003"], "the history outlives them")
      #expect(try rollback(column).to == "0001")
      #expect(try !column.text(of: "corpus/posts/salary.md").contains("More"))
    }

    @Test
    func `a damaged generation does not come back`() throws {
      let column = try Column.withDraft(gated: true)
      #expect(try column.publish().output.outcome == "published")
      try column.append("x", to: ".ask/generations/0001/passages.bin")
      let run = try column.ask("rollback")
      #expect(
        run.end == .exit(2) && run.stderr.contains("damaged") && run.stderr.contains("ask history"), "\(run)")
      #expect(
        try column.generation() == "0002" && column.text(of: "corpus/posts/quagga.md").contains("published"))
    }
  }
}
