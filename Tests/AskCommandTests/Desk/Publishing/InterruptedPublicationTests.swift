import Glibc
import TestSupport
import Testing

extension AskCommand {
  /// What was left to do when the machine stopped in the middle of a publication.
  @Suite(.serialized)
  struct InterruptedPublications {
    /// Stops a publication at every file of the corpus that it writes, by making a state as a kill there leaves it.
    @Test
    func `a publication that was killed behind the link is finished by the next question`() throws {
      for finished in 0...Column.quaggas {
        let column = try Column.interrupted(finished: finished)
        if finished < Column.quaggas {
          let hash = String(XXHash.of(Array("quagga\(finished).md".utf8)), radix: 16)
          let half = ".ask-" + String(repeating: "0", count: 16 - hash.count) + hash + ".4711.new"
          try column.write("half", to: "corpus/posts/" + half)
        }
        let after = try column.settledState()
        #expect(
          after.generation == "0002" && after.published == Column.quaggas && after.answered == Column.quaggas)
        #expect(!column.isInterrupted)
        #expect(try column.names(in: "corpus/posts").allSatisfy { !$0.hasPrefix(".") })
        #expect(try column.history().generations.map(\.command) == ["publish", "index"], "a line once")
      }
    }

    @Test
    func `a journal whose link was never renamed is dropped and changes nothing`() throws {
      let column = try Column.interrupted(gated: false)
      try column.remove(".ask/current")
      try column.link(".ask/current", to: "generations/0001")
      let after = try column.settledState()
      #expect(after.published == 0 && after.answered == 0, "\(after)")
      #expect(!column.isInterrupted)
    }

    @Test
    func `a file that someone changed after the kill is left alone and named`() throws {
      let column = try Column.interrupted()
      let edited = SampleDraft.post("Where does quagga0 sleep?", words: "quagga0 hay")
      try column.write(edited, to: "corpus/posts/quagga0.md")
      let run = try column.ask("quagga1")
      #expect(run.messages.contains { $0.contains("quagga0.md") && $0.contains("left as it is") }, "\(run)")
      #expect(try column.text(of: "corpus/posts/quagga0.md") == edited)
      #expect(!column.isInterrupted)
    }

    @Test
    func `files that can never be changed are left alone and named, and the publication ends`() throws {
      let column = try Column.interrupted()
      let target = try column.bytes(of: "corpus/posts/quagga2.md")
      try column.remove("corpus/posts/quagga0.md")
      try column.write("inside", to: "corpus/posts/quagga0.md/x.txt")
      try column.remove("corpus/posts/quagga2.md")
      try column.write(target, to: "outside.md")
      try column.link("corpus/posts/quagga2.md", to: column.path + "/outside.md")
      let journal = try column.text(of: ".ask/publishing.json")
      let lost = try #require(journal.firstMatch(of: /quagga3\.md","from":"[^"]*","to":"([^"]*)"/)).output.1
      try column.remove(".ask/texts/\(lost)")
      let run = try column.ask("quagga1")
      for (number, word) in [(0, "folder"), (2, "leads out"), (3, "lost")] {
        #expect(
          run.messages.contains {
            $0.hasPrefix("ask: corpus/posts/quagga\(number).md: it was left as it is: ") && $0.contains(word)
              && $0.contains(";")
          }, "\(run)")
      }
      #expect(!column.isInterrupted)
      #expect(try column.text(of: "corpus/posts/quagga1.md").contains("status: published"))
      #expect(try column.bytes(of: "outside.md") == target, "nothing is written outside")
      #expect(try column.history().generations.map(\.command) == ["publish", "index"])
    }

    @Test
    func `what may pass is waited for, and a question is answered meanwhile`() throws {
      let column = try Column.interrupted(finished: 2)
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      chmod(column.path + "/corpus/posts", 0o555)
      defer { chmod(column.path + "/corpus/posts", 0o755) }
      let run = try column.ask("--json", "where does quagga3 sleep")
      run.expectWarning("interrupted", "corpus/posts/quagga2.md", "cannot be changed", ";")
      #expect(try run.json(Page.self).results.first?.post == "quagga3", "\(run)")
      #expect(try column.isInterrupted && column.draftsLeft() == 2)
      chmod(column.path + "/corpus/posts", 0o755)
      try column.ask("list").expectClean()
      #expect(try !column.isInterrupted && column.draftsLeft() == 0)
    }

    @Test
    func `a folder named with --corpus is not written into to finish a publication`() throws {
      let column = try Column.interrupted(finished: 1, gated: false)
      let before = try column.listing(of: "corpus")
      let place = ["--corpus", "corpus", "--state", ".ask"]
      let run = try column.ask(["--json", "where does quagga3 sleep"] + place)
      run.expectWarning("interrupted", "--corpus", ";")
      #expect(try run.json(Page.self).results.first?.post == "quagga3", "\(run)")
      try column.ask(["index"] + place).expectError("interrupted", "--corpus", ";")
      #expect(try column.listing(of: "corpus") == before && column.isInterrupted)
      let after = try column.settledState()
      #expect(after.generation == "0002" && after.published == Column.quaggas, "\(after)")
    }

    @Test(arguments: [("{", "cannot be read"), ("", "cannot be read"), (#"{"format":2}"#, "newer ask")])
    func `a journal that cannot be read is named, and questions go on`(text: String, word: String) throws {
      let column = try Column.withDraft()
      try column.write(text, to: ".ask/publishing.json")
      try column.ask("publish", "--lexical").expectError("publishing.json", word, ";")
      try column.ask("index", "--rebuild", "--lexical").expectError("publishing.json", word, ";")
      let run = try column.ask("--json", SamplePosts.teamQuestion)
      run.expectWarning("publishing.json", word, ";")
      #expect(try !run.json(Page.self).results.isEmpty)
      let doctor = try column.ask("doctor")
      #expect(doctor.end == .exit(1) && doctor.stdout.contains("publishing.json"), "\(doctor)")
      #expect(try column.text(of: ".ask/publishing.json") == text)
      // What the message advises.
      try column.remove(".ask/publishing.json")
      try column.ask("doctor").expectClean()
      #expect(try column.publish().output.outcome == "published")
    }

    @Test
    func `doctor names an interrupted publication, and is content once a question has finished it`() throws {
      let column = try Column.interrupted()
      let doctor = try column.ask("doctor")
      #expect(doctor.end == .exit(1) && doctor.stdout.contains("interrupted"), "\(doctor)")
      try column.ask("list").expectClean()
      try column.ask("doctor").expectClean()
    }
  }
}
