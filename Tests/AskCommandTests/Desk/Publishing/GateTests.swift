import Foundation
import Testing

extension AskCommand {
  /// What keeps a generation from coming into force.
  @Suite(.serialized)
  struct PublicationGate {
    @Test
    func `a draft that takes the place of right posts is blocked, and the questions are named`() throws {
      let column = try Column.withDraft()
      try column.judge()
      try column.writeThief()
      let before = try column.listing(of: "corpus")
      let (run, output) = try column.publish()
      #expect(run.end == .exit(1) && output.outcome == "blocked", "\(run)")
      let gate = try #require(output.gate)
      #expect(gate.basis == "judgements" && gate.compared == 10 && gate.worse == 10 && gate.better == 0)
      #expect(gate.p < 0.05)
      #expect(gate.questions.count == 5 && gate.worseInTestHalf == 5)
      let salary = try #require(gate.questions.first { $0.question == "offers counter range" })
      #expect(salary.post == "salary" && salary.rankBefore == 1 && salary.rankAfter == 2)
      #expect(salary.inItsPlace == "thief" && !salary.lost)
      #expect(!run.stdout.contains("equity market anchors"), "a question of the test half is never named")
      #expect(try column.listing(of: "corpus") == before)
      #expect(try column.generation() == "0001" && column.names(in: ".ask/generations") == ["0001"])
      #expect(try column.history().total == 1)

      let text = try column.ask("publish", "--lexical")
      #expect(text.end == .exit(1) && text.stdout.contains("10 of 10 got worse, 0 better"), "\(text)")
      #expect(text.stdout.contains("salary: 1st → 2nd; thief stands in its place"), "\(text)")
      #expect(!text.stdout.contains("equity market anchors"))
    }

    @Test
    func `a first answer that is pushed out of the first five blocks by number`() throws {
      let column = try Column.withDraft()
      try column.write("[publish]\nmax-p = 0\nmax-lost = 4\n", to: "ask.toml")
      try column.judge()
      for number in 0..<5 { try column.writeThief("thief\(number)") }
      let (run, output) = try column.publish()
      #expect(run.end == .exit(1) && output.gate?.lost == 10 && output.objections.count == 1, "\(run)")
      try column.write("[publish]\nmax-p = 0\nmax-lost = 10\n", to: "ask.toml")
      #expect(try column.publish().output.outcome == "published")
    }

    @Test
    func `a harmless draft passes, and the history has the figures`() throws {
      let column = try Column.withDraft()
      try column.judge()
      let (run, output) = try column.publish()
      #expect(run.end == .exit(0) && output.outcome == "published" && output.gate?.worse == 0, "\(run)")
      let entry = try #require(try column.history().generations.first)
      #expect(entry.inForce && entry.figures?.questions == 10 && entry.published == ["quagga"])
    }

    @Test
    func `force publishes what is blocked and the history keeps who and why`() throws {
      let column = try Column.withDraft()
      try column.judge()
      try column.writeThief()
      column.environment["USER"] = "editor-in-chief"
      let (run, output) = try column.publish("--force", "--reason", "the law  changed")
      #expect(run.end == .exit(0) && output.outcome == "forced", "\(run)")
      let entry = try #require(try column.history().generations.first)
      #expect(entry.forced == "the law changed" && entry.by == "editor-in-chief")
      #expect(try column.ask("history").stdout.contains("forced by editor-in-chief: the law changed"))
    }

    @Test
    func `a question that only a new post answers counts neither way`() throws {
      let column = try Column.withDraft()
      try column.judge()
      try column.append(
        "q10\tdevelopment\tg10\tkeyword\tany\tquagga stables\n", to: "corpus/judgements/questions.tsv")
      try column.append("q10\tr1\tquagga\t3\n", to: "corpus/judgements/qrels.tsv")
      let gate = try #require(try column.publish().output.gate)
      #expect(gate.compared == 10 && gate.onlyNew == 1 && gate.worse == 0)
    }

    @Test
    func `a post whose file is broken must not vanish`() throws {
      let column = try Column.withDraft(gated: true)
      try column.write("---\ntitle: [\n---\nText.\n", to: "corpus/posts/salary.md")
      let (run, output) = try column.publish()
      #expect(
        run.end == .exit(1) && output.objections.contains { $0.contains("salary would vanish") }, "\(run)")
      #expect(try column.generation() == "0001")
    }

    @Test
    func `without judgements the titles are asked, and that is said to be little`() throws {
      let column = try Column.withDraft()
      let (run, output) = try column.publish("--dry-run")
      #expect(output.gate?.basis == "titles" && output.gate?.compared == 8, "\(run)")
      #expect(try column.ask("publish", "--lexical").stdout.contains("smoke test"))
    }

    @Test
    func `broken judgements are named with their line and nothing is published`() throws {
      let column = try Column.withDraft()
      try column.judge()
      try column.append("q3\tr1\tsalary\tnine\n", to: "corpus/judgements/qrels.tsv")
      try column.ask("publish", "--lexical").expectError("judgements/qrels.tsv:12:")
      #expect(try column.generation() == "0001" && column.names(in: ".ask/generations") == ["0001"])
      #expect(try column.text(of: "corpus/posts/quagga.md").contains("status: draft"))
    }

    @Test
    func `where drafts are checked, an error in one keeps it from being published`() throws {
      let column = try Column.withDraft()
      try column.write(
        "---\ntitle: Bare\nstatus: draft\nready: true\n---\n\n## Question\n\nWhy?\n\n## Answer\n\n[So](gone.md).\n",
        to: "corpus/posts/bare.md")
      try column.write("[publish]\nchecked = true\n", to: "ask.toml")
      let run = try column.ask("publish", "--lexical", "bare")
      #expect(run.end == .exit(2), "\(run)")
      #expect(run.stderr.contains("corpus/posts/bare.md:1:1: missing-part: "), "\(run)")
      #expect(try column.text(of: "corpus/posts/bare.md").contains("status: draft"))
      #expect(run.stdout.contains("1 draft cannot be"), "\(run)")
      // One that is named is held to the same, whether it says that it is ready or not.
      let text = try column.text(of: "corpus/posts/bare.md")
      try column.write(text.replacing("ready: true\n", with: ""), to: "corpus/posts/bare.md")
      let named = try column.ask("publish", "--lexical", "bare")
      #expect(named.end == .exit(2) && named.stderr.contains("bare.md:1:1: missing-part: "), "\(named)")
      try column.write("", to: "ask.toml")
      #expect(try column.ask("publish", "--lexical", "bare").end == .exit(0))
    }

    @Test
    func `in a gated column only publish and rollback put an index in force`() throws {
      let column = try Column.withDraft(gated: true)
      try column.edit("salary", adding: "Okapis are shy.")
      let question = try column.ask("okapis shy")
      question.expectWarning("2 files changed", "ask publish")
      #expect(question.end == .exit(1))
      for words in [["index"], ["train"], ["index", "--rebuild"], ["index", "--watch"]] {
        let run = try column.ask(words)
        run.expectError("ask.toml", "gated", "ask publish")
      }
      try column.ask("index", "--dry-run").expectClean()
      #expect(try column.generation() == "0001")
      #expect(try column.publish().output.outcome == "published")
      let after = try column.ask("--json", "okapis shy")
      #expect(after.messages.isEmpty, "\(after)")
      #expect(try after.json(Page.self).results.first?.post == "salary")
    }

    @Test
    func `settings of publishing that are wrong are named with their line`() throws {
      let column = try Column.withDraft()
      for (line, words) in [
        ("gated = \"yes\"", "true or false"), ("max-p = 5", "0 to 1"),
        ("max-lost = -1", "a whole number from 0"),
        ("gate = true", "publish.gate"),
      ] {
        try column.write("[publish]\n\(line)\n", to: "ask.toml")
        try column.ask("publish").expectError("ask.toml:2:", words)
      }
    }
  }
}
