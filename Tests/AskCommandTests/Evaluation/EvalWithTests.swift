import TestSupport
import Testing

extension AskCommand {
  /// `ask eval --with FILE`.
  @Suite(.serialized)
  struct EvalWith {
    private struct Changed: Decodable {
      struct Change: Decodable {
        let query, text: String
        let without, with: Double
        let firstWithout, firstWith: String?
      }

      let systems: [String: Measured.System]
      let comparison: Measured.Comparison?
      let changes: [Change]?
    }

    @Test
    func `pins change what they pin and nothing else, and the change is shown`() throws {
      let column = try Column.withSet()
      let query = try #require(TinySet.queries.first)
      let wrong = try #require(
        TinySet.posts.first { post in
          !TinySet.judgements.contains { $0.query == query.id && $0.post == post.id }
        })
      try column.write("- {question: \"\(query.text)\", post: \(wrong.id)}\n", to: "tried.yaml")
      let run = try column.ask("eval", "tiny", "--with", "tried.yaml", "--json")
      let measured = try run.json(Changed.self)
      #expect(measured.systems.keys.sorted() == ["curated", "reranked"], "\(run)")
      #expect(measured.comparison?.baseline == "reranked" && measured.comparison?.system == "curated")
      let change = try #require(measured.changes?.first)
      #expect(measured.changes?.count == 1 && change.query == query.id && change.firstWith == wrong.id)
      #expect(change.with <= change.without)
      let page = try column.ask("eval", "tiny", "--with", "tried.yaml")
      #expect(page.end == .exit(0) && page.stdout.contains("curated"), "\(page)")
    }

    @Test
    func `what cannot be measured is refused before anything is built`() throws {
      let column = try Column.withSet()
      try column.write("- [a, b\n", to: "broken.yaml")
      try column.write("- {question: a b c, post: p0}\n", to: "pins.yaml")
      try column.write("- [tea, brew]\n", to: "synonyms.yaml")
      try column.ask("eval", "tiny", "--with", "nowhere.yaml").expectError("nowhere.yaml", "; ")
      try column.ask("eval", "tiny", "--with", "broken.yaml").expectError("broken.yaml:", "YAML")
      try column.ask("eval", "tiny", "--with", "pins.yaml").expectError("pins.yaml:1: ", "p0", "nearest")
      try column.ask("eval", "tiny", "--with", "synonyms.yaml", "--system", "lexical").expectError(
        "--with", "--system")
      try column.ask("eval", "tiny", "--system", "curated").expectError("curated", "reranked")
    }
  }
}
