import Foundation
import Glibc
import TestSupport
import Testing

extension AskCommand {
  /// kill -9 at any moment leaves the old or the new, never a mix.
  @Suite(.serialized)
  struct KilledPublications {
    /// Drafts that are published together.
    private static let drafts = 4

    /// What a column says once whatever was killed has been finished by a command.
    private func state(of column: Column) throws -> (generation: String, published: Int, answered: Int) {
      // First a question, which finishes what was killed; what it answers from comes before what files say.
      let answered = try column.ask("list", "--json").json(Listing.self).posts.count {
        $0.post.hasPrefix("quagga")
      }
      let published = try (0..<Self.drafts).count { number in
        try column.text(of: "corpus/posts/quagga\(number).md").contains("status: published")
      }
      return (try column.generation(), published, answered)
    }

    /// Microseconds that a publication takes on this machine now.
    private func publicationLength() throws -> UInt32 {
      let column = try Column.plain()
      try column.ask("index", "--lexical").expectClean()
      try writeDrafts(column)
      let start = ContinuousClock.now
      #expect(try column.publish().output.outcome == "published")
      return UInt32((ContinuousClock.now - start) / .microseconds(1))
    }

    private func writeDrafts(_ column: Column) throws {
      for number in 0..<Self.drafts {
        try column.write(
          SampleDraft.post("Where does quagga\(number) sleep?", words: "quagga\(number) stables"),
          to: "corpus/posts/quagga\(number).md")
      }
    }

    @Test
    func `fifty publications killed at random moments leave the old or the new generation`() throws {
      var killed = 0
      var old = 0
      var new = 0
      let length = try publicationLength()
      for seed in 0..<50 {
        let column = try Column.plain()
        try column.write("[publish]\ngated = true\n", to: "ask.toml")
        try column.ask("index", "--lexical").expectClean()
        try writeDrafts(column)
        var random = SeededGenerator(seed: UInt64(seed))
        let publisher = try column.start("publish", "--lexical")
        // Half of the moments are anywhere; the others in the switch, which is short.
        var moment = UInt32.random(in: 0..<length, using: &random)
        if seed % 2 == 1 {
          moment = UInt32.random(in: 0..<12_000, using: &random)
          let start = ContinuousClock.now
          while !column.exists(".ask/publishing.json"),
            ContinuousClock.now - start < .microseconds(4 * Int(length))
          {
            sched_yield()
          }
        }
        usleep(moment)
        publisher.kill(SIGKILL)
        if publisher.wait() == .signal(SIGKILL) { killed += 1 }
        let what = "seed \(seed), killed after \(moment) µs"
        let (generation, published, answered) = try state(of: column)
        #expect(published == answered, "\(what): \(published) published, \(answered) answered")
        #expect(published == 0 || published == Self.drafts, "\(what): \(published) of \(Self.drafts)")
        #expect((published == 0) == (generation == "0001"), "\(what): \(generation)")
        if published == 0 { old += 1 } else { new += 1 }
        if seed % 5 == 0 { try column.ask("doctor").expectClean() }
        let names = try column.names(in: "corpus/posts")
        #expect(names.allSatisfy { !$0.hasPrefix(".") }, "\(what): nothing half written is left: \(names)")

        let again = try column.ask("publish", "--lexical")
        #expect(again.end == .exit(0), "\(what): \(again)")
        let after = try state(of: column)
        #expect(after.published == Self.drafts && after.answered == Self.drafts, "\(what): \(after)")
        #expect(try column.history().generations.map(\.command) == ["publish", "index"], "\(what)")
      }
      #expect(killed > 10 && old > 0, "the premise: many were killed at work, some before the switch")
      print("killed publications: \(killed) killed, \(old) left the old generation, \(new) the new one")
    }

    /// Stops a publication at every file of the corpus that it writes, by making a state as a kill there leaves it.
    @Test
    func `a publication that was killed behind the link is finished by the next question`() throws {
      for finished in 0...Self.drafts {
        let column = try Column.plain()
        try column.write("[publish]\ngated = true\n", to: "ask.toml")
        try column.ask("index", "--lexical").expectClean()
        try writeDrafts(column)
        let drafts = try (0..<Self.drafts).map { try column.text(of: "corpus/posts/quagga\($0).md") }
        // The journal is kept by a hard link, so that it can be put back when the publication has removed it.
        let journal = try journalOfPublication(column)
        for number in finished..<Self.drafts {
          try column.write(drafts[number], to: "corpus/posts/quagga\(number).md")
        }
        try column.write(Array(journal.utf8), to: ".ask/publishing.json")
        if finished < Self.drafts {
          try column.write("half", to: "corpus/posts/.quagga\(finished).md.4711.new")
        }
        let after = try state(of: column)
        #expect(after.generation == "0002" && after.published == Self.drafts && after.answered == Self.drafts)
        #expect(!column.exists(".ask/publishing.json"))
        #expect(try column.names(in: "corpus/posts").allSatisfy { !$0.hasPrefix(".") })
        #expect(try column.history().generations.map(\.command) == ["publish", "index"], "a line once")
      }
    }

    @Test
    func `a journal whose link was never renamed is dropped and changes nothing`() throws {
      let column = try Column.plain()
      try column.ask("index", "--lexical").expectClean()
      try writeDrafts(column)
      let drafts = try (0..<Self.drafts).map { try column.text(of: "corpus/posts/quagga\($0).md") }
      let journal = try journalOfPublication(column)
      try column.remove(".ask/current")
      try column.link(".ask/current", to: "generations/0001")
      for number in 0..<Self.drafts {
        try column.write(drafts[number], to: "corpus/posts/quagga\(number).md")
      }
      try column.write(Array(journal.utf8), to: ".ask/publishing.json")
      let after = try state(of: column)
      #expect(after.published == 0 && after.answered == 0, "\(after)")
      #expect(!column.exists(".ask/publishing.json"))
    }

    @Test
    func `a file that someone changed after the kill is left alone and named`() throws {
      let column = try Column.plain()
      try column.write("[publish]\ngated = true\n", to: "ask.toml")
      try column.ask("index", "--lexical").expectClean()
      try writeDrafts(column)
      let journal = try journalOfPublication(column)
      let edited = SampleDraft.post("Where does quagga0 sleep?", words: "quagga0 hay")
      try column.write(edited, to: "corpus/posts/quagga0.md")
      try column.write(Array(journal.utf8), to: ".ask/publishing.json")
      let run = try column.ask("quagga1")
      #expect(run.messages.contains { $0.contains("quagga0.md") && $0.contains("left as it is") }, "\(run)")
      #expect(try column.text(of: "corpus/posts/quagga0.md") == edited)
      #expect(!column.exists(".ask/publishing.json"))
    }

    @Test
    func `a damaged journal is named and nothing is guessed`() throws {
      let column = try Column.withDraft()
      try column.write("{", to: ".ask/publishing.json")
      try column.ask("publish", "--lexical").expectError("publishing.json", ";")
    }

    /// Publishes what is ready, and returns the journal of that: as the history and the drafts say it was.
    private func journalOfPublication(_ column: Column) throws -> String {
      let drafts = try (0..<Self.drafts).map {
        ("posts/quagga\($0).md", try column.bytes(of: "corpus/posts/quagga\($0).md"))
      }
      #expect(try column.publish().output.outcome == "published")
      let changes = try drafts.map { path, old in
        let new = try column.bytes(of: "corpus/" + path)
        return #"{"path":"\#(path)","from":"\#(XXHash.hash128(old))","to":"\#(XXHash.hash128(new))"}"#
      }
      let history = try column.text(of: ".ask/history.jsonl")
      let record = try #require(history.split(separator: "\n").last)
      return
        #"{"format":1,"from":1,"to":2,"record":\#(record),"changes":[\#(changes.joined(separator: ","))]}"#
    }
  }
}
