import Foundation
import Testing

extension AskCommand {
  /// What came into force, when and why.
  @Suite(.serialized)
  struct Histories {
    @Test
    func `each way into force has its line, newest first`() throws {
      let column = try Column.indexed()
      try column.write(SampleDraft.post(), to: "corpus/posts/quagga.md")
      try column.ask("--json", "salary").expectNoError()
      try column.ask("train", "--epochs", "1").expectClean()
      #expect(try column.ask("publish").end == .exit(0))
      let history = try column.history()
      #expect(history.generations.map(\.command) == ["publish", "train", "question", "index"])
      #expect(history.generations.map(\.inForce) == [true, false, false, false])
      #expect(history.generations.map(\.posts) == [9, 9, 9, 8])
      #expect(history.generations.first?.previous == "0003" && history.inForce == "0004")
      #expect(history.generations.allSatisfy { $0.commit == nil && $0.kept }, "there is no git here")
      #expect(try column.ask("history", "--json", "-n", "2").json(HistoryOutput.self).generations.count == 2)
    }

    @Test
    func `the commit of the corpus is named, with a plus where files differ from it`() throws {
      let column = try Column.plain()
      guard try column.shell("git --version").end == .exit(0) else {
        return print("SKIPPED: there is no git")
      }
      try column.write(".ask\nhome\n", to: ".gitignore")
      try column.git(
        "init -q . && git add . && git -c user.name=E -c user.email=e@example.org commit -qm First")
      try column.ask("index", "--lexical").expectClean()
      try column.write(SampleDraft.post(), to: "corpus/posts/quagga.md")
      try column.git("config user.name 'Chief Editor'")
      #expect(try column.publish().output.outcome == "published")
      let history = try column.history()
      #expect(history.generations.map(\.dirty) == [true, false])
      #expect(
        history.generations[0].commit?.count == 40
          && history.generations[0].commit == history.generations[1].commit)
      #expect(history.generations[0].by == "Chief Editor")
      let text = try column.ask("history").stdout
      #expect(text.contains("commit \(try #require(history.generations[0].commit).prefix(10))+"), "\(text)")
    }

    @Test
    func `a line that is none is named and the others are read`() throws {
      let column = try Column.withDraft()
      try column.append("{\"half", to: ".ask/history.jsonl")
      #expect(try column.publish().output.outcome == "published")
      let run = try column.ask("history", "--json")
      run.expectWarning("history.jsonl:2:", ";")
      #expect(try run.json(HistoryOutput.self).generations.map(\.command) == ["publish", "index"])
    }

    @Test
    func `a folder in its place is named as one`() throws {
      let column = try Column.withDraft()
      try column.remove(".ask/history.jsonl")
      try column.write("x", to: ".ask/history.jsonl/x")
      try column.ask("history").expectError("history.jsonl: this is a folder", "move it elsewhere")
    }

    @Test
    func `a line of a newer ask is passed over with its name`() throws {
      let column = try Column.withDraft()
      let line = try column.text(of: ".ask/history.jsonl")
      try column.append(line.replacing("\"format\":1", with: "\"format\":2"), to: ".ask/history.jsonl")
      let run = try column.ask("history", "--json")
      run.expectWarning("history.jsonl:2:", "newer ask", ";")
      #expect(try run.json(HistoryOutput.self).total == 1)
    }

    @Test
    func `a history that cannot be written is a warning, and old generations go all the same`() throws {
      let column = try Column.plain()
      try column.ask("index", "--lexical").expectClean()
      try column.remove(".ask/history.jsonl")
      try column.write("x", to: ".ask/history.jsonl/x")
      for number in 0..<6 {
        try column.edit("salary", adding: "More \(number).")
        let run = try column.ask("index", "--lexical")
        run.expectWarning("no line of generation 000\(number + 2)", "history.jsonl", ";")
        #expect(run.end == .exit(0) && run.stdout.contains("Generation 000\(number + 2)"), "\(run)")
      }
      #expect(try column.names(in: ".ask/generations") == ["0003", "0004", "0005", "0006", "0007"])
    }

    @Test
    func `without an index there is no history`() throws {
      let run = try Column.plain().ask("history")
      #expect(run.end == .exit(1) && run.stdout.contains("No history yet"), "\(run)")
    }
  }
}
