import Foundation
import Glibc
import TestSupport
import Testing

extension AskCommand {
  /// Builds that meet, or die.
  @Suite(.serialized)
  struct Builders {
    @Test
    func `the second builder waits and says so`() throws {
      let column = try Column.indexed()
      try column.append("\nMore.\n", to: "corpus/posts/salary.md")
      var builder: ChildProcess?
      try column.holdingLock {
        let started = try column.start("index")
        builder = started
        for _ in 0..<2000 where !started.stderr.contains("waiting") { usleep(1000) }
        #expect(started.stderr.hasPrefix("ask: another ask is building"), "\(started.stderr)")
        #expect(try column.generation() == "0001")
      }
      let run = AskRun(try #require(builder))
      #expect(run.end == .exit(0) && run.messages.count == 1, "\(run)")
      #expect(try column.generation() == "0002")
    }

    @Test
    func `a question does not wait for a builder`() throws {
      let column = try Column.indexed()
      try column.append("\nMore.\n", to: "corpus/posts/salary.md")
      try column.holdingLock {
        let run = try column.ask(SamplePosts.teamQuestion)
        run.expectAnswer()
        run.expectWarning("changed")
        #expect(try column.generation() == "0001")
      }
    }

    @Test
    func `a builder that waits stops on Ctrl-C`() throws {
      let column = try Column.indexed()
      try column.append("\nMore.\n", to: "corpus/posts/salary.md")
      try column.holdingLock {
        let builder = try column.start("index")
        for _ in 0..<2000 where !builder.stderr.contains("waiting") { usleep(1000) }
        usleep(20_000)
        builder.kill(SIGINT)
        let run = AskRun(builder)
        #expect(run.end == .exit(2) && run.messages.last?.contains("interrupted") == true, "\(run)")
      }
    }

    @Test
    func `builders and first questions at once make one sound index`() throws {
      let column = try Column.plain()
      let started = try [
        column.start("index"), column.start("index"), column.start(SamplePosts.teamQuestion),
        column.start("--json", SamplePosts.teamQuestion),
      ]
      for process in started {
        let run = AskRun(process)
        #expect(run.end == .exit(0), "\(run)")
        #expect(run.messages.allSatisfy { $0.contains("waiting") }, "\(run)")
      }
      #expect(try column.names(in: ".ask/generations") == ["0001"])
      try column.ask("doctor").expectClean()
    }

    @Test
    func `a build killed at any moment leaves an index that answers`() throws {
      let column = try Column.indexed()
      var killed = 0
      for seed in 0..<25 {
        var random = SeededGenerator(seed: UInt64(seed))
        try column.append("\nMore \(seed).\n", to: "corpus/posts/salary.md")
        let builder = try column.start("train", "--seed", "\(seed)")
        let moment = UInt32.random(in: 0..<120_000, using: &random)
        usleep(moment)
        builder.kill(SIGKILL)
        if builder.wait() == .signal(SIGKILL) { killed += 1 }
        let what = "seed \(seed), killed after \(moment) µs"
        let run = try column.ask("--no-update", SamplePosts.teamQuestion)
        #expect(run.end == .exit(0) && run.messages.isEmpty, "\(what): \(run)")
        let doctor = try column.ask("doctor")
        #expect(doctor.end == .exit(0), "\(what): \(doctor)")
      }
      #expect(killed > 5, "the premise: most were killed at work")
      let index = try column.ask("index")
      #expect(index.end == .exit(0), "\(index)")
      let inForce = try column.generation()
      #expect(try column.names(in: ".ask/generations").allSatisfy { $0 <= inForce }, "leftovers are removed")
      #expect(try column.names(in: ".ask/generations").count <= 5)
    }

    @Test
    func `a first build that is killed is made by the next question`() throws {
      for seed in 0..<8 {
        let column = try Column.plain()
        var random = SeededGenerator(seed: UInt64(100 + seed))
        let builder = try column.start("index")
        usleep(UInt32.random(in: 0..<80_000, using: &random))
        builder.kill(SIGKILL)
        _ = builder.wait()
        try column.ask(SamplePosts.teamQuestion).expectAnswer()
        try column.ask("doctor").expectClean()
      }
    }

    @Test
    func `Ctrl-C stops a build with one line and the index stays`() throws {
      let column = try Column.indexed()
      for number in 0..<6 {
        let builder = try column.start("train", "--epochs", "1000", "--seed", "\(number)")
        usleep(UInt32(20_000 + number * 15_000))
        builder.kill(SIGINT)
        let run = AskRun(builder)
        #expect(run.end == .exit(0) || run.end == .exit(2), "\(run)")
        if run.end == .exit(2) {
          #expect(run.messages.count == 1 && run.stderr.contains("interrupted"), "\(run)")
        }
        try column.ask(SamplePosts.teamQuestion).expectAnswer()
      }
      try column.ask("doctor").expectClean()
    }

    @Test
    func `a dry run writes nothing`() throws {
      let column = try Column.plain()
      try column.ask("index", "--dry-run").expectClean()
      #expect(!column.exists(".ask"))
    }

    @Test
    func `an index of words alone answers, and --lexical leaves the network out`() throws {
      let column = try Column.plain()
      try column.ask("index", "--lexical").expectClean()
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
      try column.ask("doctor").expectClean()
      #expect(!column.exists(".ask/generations/0001/model.bin"))
    }
  }
}
