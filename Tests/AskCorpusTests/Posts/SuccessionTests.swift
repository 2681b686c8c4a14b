import AskCorpus
import Testing

@Suite struct SuccessionTests {
  private func posts(_ successors: [(String, String?)]) throws -> [Post] {
    try successors.map { id, successor in
      try parsed(
        "---\nstatus: published\n\(successor.map { "superseded-by: \($0)\n" } ?? "")---\nText.\n",
        path: "\(id).md", id: id)
    }
  }

  @Test func `unknown successors and circles are problems, at the line that names them`() throws {
    let posts = try posts([
      ("a", "b"), ("b", nil), ("c", "nobody"), ("d", "d"), ("e", "f"), ("f", "g"), ("g", "e"), ("h", "e"),
    ])
    #expect(
      Succession.problems(in: posts) == [
        PostError(path: "c.md", line: 3, reason: .unknownSuccessor("nobody")),
        PostError(path: "d.md", line: 3, reason: .successorCycle(["d", "d"])),
        PostError(path: "e.md", line: 3, reason: .successorCycle(["e", "f", "g", "e"])),
        PostError(path: "f.md", line: 3, reason: .successorCycle(["f", "g", "e", "f"])),
        PostError(path: "g.md", line: 3, reason: .successorCycle(["g", "e", "f", "g"])),
      ])
  }

  @Test func `a chain leads to its end, a circle nowhere`() throws {
    let succession = Succession(
      try posts([("a", "b"), ("b", "c"), ("c", nil), ("d", "e"), ("e", "d"), ("f", "x")]))
    #expect(
      ["a", "b", "c", "d", "e", "f", "y"].map { succession.current(PostID($0)).rawValue } == [
        "c", "c", "c", "d", "e", "f", "y",
      ])
  }
}
