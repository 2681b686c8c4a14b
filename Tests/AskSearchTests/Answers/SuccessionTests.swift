import AskCorpus
import AskSearch
import Testing

@Suite struct SuccessionTests {
  @Test func `a chain that ends in a draft leads to the last post that is published`() throws {
    let column = try chain(["a": "b", "b": "c", "c": nil], drafts: ["c"])
    let answer = try #require(try column.engine().page(for: "turnips").answers.first)
    #expect(answer.post.id.rawValue == "b")
    #expect(answer.supersedes.map(\.rawValue) == ["a"])
  }

  @Test func `posts that supersede one another in a circle stay themselves and are named`() throws {
    let column = try chain(["a": "b", "b": "a", "c": "a", "d": "nobody"], drafts: [])
    let report = try column.build { $0.rebuilds = true }
    // Not c: it leads into the circle and is no part of it.
    #expect(report.problems.count == 3)
    #expect(report.problems.contains { $0.hasPrefix("posts/d.md") && $0.contains("nobody") })
    var options = SearchEngine.Options()
    options.limit = 10
    let page = try column.engine().page(for: "turnips", options: options)
    #expect(Set(page.answers.map(\.post.id.rawValue)).isSuperset(of: ["a", "b", "d"]))
  }

  private func chain(_ successors: [String: String?], drafts: Set<String>) throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    for (name, successor) in successors {
      let line = successor.map { "superseded-by: \($0)\n" } ?? ""
      let status = drafts.contains(name) ? "draft" : "published"
      try column.write(
        "---\ntitle: Stew \(name)\nstatus: \(status)\n\(line)---\n\n## Answer\n\nTurnips, then \(name).",
        as: name)
    }
    try column.build { $0.training = .none }
    return column
  }
}
