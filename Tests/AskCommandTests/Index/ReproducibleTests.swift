import Foundation
import Testing

extension AskCommand {
  /// The program as it is linked: a library that races with our threads shows here and not in the modules' tests.
  @Suite(.serialized)
  struct Reproducible {
    @Test
    func `the same posts and seed give the same bytes, and another seed other ones`() throws {
      let corpus = URL(filePath: #filePath).appending(path: "../../../../corpus").standardized
        .path(percentEncoded: false)
      let column = try Column(nil)
      func manifest(_ state: String, _ options: String...) throws -> [UInt8] {
        let words = ["train", "--corpus", corpus, "--state", state] + options
        let run = try column.ask(words)
        #expect(run.end == .exit(0), "\(run)")
        // It holds the hash of every other file.
        return try column.bytes(of: state + "/current/manifest.json")
      }
      let first = try manifest("one")
      #expect(try manifest("two") == first)
      #expect(try manifest("three", "--seed", "2") != first)
    }
  }
}
