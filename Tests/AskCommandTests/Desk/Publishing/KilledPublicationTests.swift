import Foundation
import Glibc
import TestSupport
import Testing

extension AskCommand {
  /// kill -9 at any moment leaves the old or the new, never a mix.
  @Suite(.serialized)
  struct KilledPublications {
    /// Microseconds that a publication takes on this machine now.
    private func publicationLength() throws -> UInt32 {
      let column = try Column.plain()
      try column.ask("index", "--lexical").expectClean()
      try column.writeQuaggas()
      let start = ContinuousClock.now
      #expect(try column.publish().output.outcome == "published")
      return UInt32((ContinuousClock.now - start) / .microseconds(1))
    }

    @Test
    func `fifty publications killed at random moments leave the old or the new generation`() throws {
      var killed = 0
      var old = 0
      var new = 0
      var interrupted = 0
      let length = try publicationLength()
      for seed in 0..<50 {
        let column = try Column.plain()
        try column.write("[publish]\ngated = true\n", to: "ask.toml")
        try column.ask("index", "--lexical").expectClean()
        try column.writeQuaggas()
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
        if column.exists(".ask/publishing.json") { interrupted += 1 }
        let what = "seed \(seed), killed after \(moment) µs"
        let (generation, published, answered) = try column.settledState()
        #expect(published == answered, "\(what): \(published) published, \(answered) answered")
        #expect(published == 0 || published == Column.quaggas, "\(what): \(published) of \(Column.quaggas)")
        #expect((published == 0) == (generation == "0001"), "\(what): \(generation)")
        if published == 0 { old += 1 } else { new += 1 }
        if seed % 5 == 0 { try column.ask("doctor").expectClean() }
        let names = try column.names(in: "corpus/posts")
        #expect(names.allSatisfy { !$0.hasPrefix(".") }, "\(what): nothing half written is left: \(names)")

        let again = try column.ask("publish", "--lexical")
        #expect(again.end == .exit(0), "\(what): \(again)")
        let after = try column.settledState()
        #expect(after.published == Column.quaggas && after.answered == Column.quaggas, "\(what): \(after)")
        #expect(try column.history().generations.map(\.command) == ["publish", "index"], "\(what)")
      }
      let counts =
        "\(killed) killed, \(interrupted) in the middle of the switch; \(old) left the old generation, \(new) the new one"
      #expect(
        killed > 10 && interrupted > 0 && old > 0 && new > 0,
        "the premise: many were killed at work, some before the switch, some in it: \(counts)")
      print("killed publications: \(counts)")
    }
  }
}
