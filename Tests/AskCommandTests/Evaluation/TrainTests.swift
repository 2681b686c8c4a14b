import Foundation
import TestSupport
import Testing

extension AskCommand {
  /// `ask train` with its options.
  @Suite(.serialized)
  struct Train {
    private func column(posts: Int) throws -> Column {
      let names = Set(SamplePosts.all.keys.sorted().prefix(posts))
      return try Column(SamplePosts.all.filter { names.contains($0.key) })
    }

    @Test
    func `a plot shows the epochs`() throws {
      let column = try Column.indexed()
      try column.ask("train", "--epochs", "3", "--plot", "curves.svg").expectClean()
      let svg = String(decoding: try column.bytes(of: "curves.svg"), as: UTF8.self)
      #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n") && svg.contains("loss, nats"))
      #expect(svg.firstMatch(of: /loss from [0-9.]+ to [0-9.]+ in [1-3] epoch/) != nil)
      try column.ask("train", "--epochs", "3", "--plot", "again.svg").expectClean()
      #expect(try column.bytes(of: "again.svg") == column.bytes(of: "curves.svg"), "same seed, same curves")
      try column.ask("doctor").expectClean()
    }

    @Test
    func `from scratch is another network, and the same one each time`() throws {
      let column = try Column.indexed()
      func model(_ words: String...) throws -> [UInt8] {
        try column.ask(["train", "--epochs", "2"] + words).expectClean()
        return try column.bytes(of: ".ask/generations/\(try column.generation())/model.bin")
      }
      let scratch = try model("--from-scratch")
      #expect(try model() != scratch)
      #expect(try model("--from-scratch", "--seed", "1") == scratch)
      #expect(try model("--from-scratch", "--seed", "2") != scratch)
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
    }

    @Test
    func `columns of 1, 2 and 5 posts are trained, or said to be too small`() throws {
      for posts in [1, 2, 5] {
        let column = try column(posts: posts)
        for words in [["--plot", "p.svg"], ["--from-scratch", "--epochs", "1"]] {
          let run = try column.ask(["train"] + words)
          #expect(run.end == .exit(0), "\(posts): \(run)")
          let isTrained = run.messages.isEmpty
          #expect(
            isTrained || run.messages.first?.contains("too few to learn from; add posts") == true, "\(run)")
          #expect(isTrained == run.stdout.contains("learned from"), "\(run)")
          if words[0] == "--plot" {
            #expect(column.exists("p.svg") == isTrained)
            #expect(isTrained || run.messages.last?.contains("--plot") == true, "\(run)")
          }
          #expect(posts > 1 || !isTrained)
          #expect(posts < 5 || isTrained)
        }
        let asked = try column.ask("What about the colleague?")
        asked.expectNoError()
        try column.ask("doctor").expectNoError()
      }
    }

    @Test
    func `bad options are refused before anything is done`() throws {
      let column = try column(posts: 2)
      try column.ask("train", "--plot", "").expectError("--plot", "; ")
      try column.ask("train", "--plot", "none/p.svg").expectError("none/p.svg", "; ")
      try column.ask("train", "--plot", "corpus").expectError("corpus", "folder", "; ")
      for epochs in ["0", "1001", "-1", "many"] {
        try column.ask("train", "--epochs", epochs).expectError("epochs", "; ")
      }
      #expect(!column.exists(".ask"))
    }
  }
}
