import AskCorpus
import AskEditor
import TestSupport
import Testing

struct BEIRImportTests {
  @Test
  func `posts are posts, and judgements go beside them`() throws {
    let imports = Imports()
    imports.folder.write(
      "set/corpus.jsonl",
      """
      {"_id": "d1", "title": "One?", "text": "First *line*.\\n\\nSecond.", "metadata": {"x": 1}}
      {"_id": 2, "title": "", "text": "No title here"}
      nonsense
      {"title": "no id"}
      {"_id": "d3", "title": "", "text": " "}
      {"_id": "d1", "title": "again", "text": "x"}
      """)
    imports.folder.write("set/queries.jsonl", "{\"_id\": \"q\", \"text\": \"one\"}\n")
    imports.folder.write("set/qrels/test.tsv", "query-id\tcorpus-id\tscore\nq\td1\t1\n")
    let summary = try imports.run("set")
    #expect(summary.kind == .beir && summary.imported == 4, "\(summary)")
    #expect(
      summary.skipped.map { String($0.place.split(separator: ":").last ?? "") }.sorted() == [
        "3", "4", "5", "6",
      ])
    let posts = try imports.posts()
    #expect(
      posts["d1.md"]?.title == "One?" && posts["d1.md"]?.blocks.map(\.text) == ["First *line*.", "Second."])
    #expect(posts["2.md"]?.title == "No title here" && posts.count == 2)
    #expect(posts.values.allSatisfy { $0.askedAs.isEmpty })
    #expect(
      imports.folder.text("out/set-judgements/queries.jsonl") == "{\"_id\": \"q\", \"text\": \"one\"}\n")
    #expect(imports.folder.text("out/set-judgements/qrels-test.tsv")?.hasSuffix("q\td1\t1\n") == true)
    #expect(try imports.run("set").unchanged == 4)
  }
}
