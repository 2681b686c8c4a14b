import AskEval
import Foundation
import TestSupport
import Testing

struct SetReadingTests {
  @Test func `a set is read as it is written`() throws {
    let posts = #"""
      {"_id": "p2", "title": "T", "text": "line\u2028one", "metadata": {"thread": "t", "votes": 3, "tags": ["x"]}}
      {"_id": 7, "title": null, "text": "", "metadata": null, "url": {"a": [[1.5, null, true]]}}
      """#
    let queries = #"{"_id": "q1", "text": "a?", "metadata": {"thread": "u"}}"#
    let set = try SetFolder(posts: posts, queries: queries, qrels: "q1\t7\t0\nq1\tp2\t3").read()
    #expect(set.name == "tiny")
    #expect(
      set.posts == [
        JudgedSet.Post(
          id: PostName("p2"), title: "T", text: "line\u{2028}one", metadata: ["thread": "t"]),
        JudgedSet.Post(id: PostName("7"), title: "", text: ""),
      ])
    #expect(set.queries == [JudgedSet.Query(id: QueryID("q1"), text: "a?", metadata: ["thread": "u"])])
    #expect(set.qrels == Qrels([QueryID("q1"): grades(["7": 0, "p2": 3])]))
    #expect(set.unknown == JudgedSet.Unknown())
  }

  @Test func `line ends, blank lines, byte order marks and a missing header change nothing`() throws {
    let plain = try SetFolder().read()
    func changed(_ text: String) -> String {
      "\u{FEFF}\r\n \t\n" + text.replacing("\n", with: "\r\n\r\n").trimmingCharacters(in: .newlines)
    }
    let other = try SetFolder(
      posts: changed(SetFolder.posts), queries: changed(SetFolder.queries), qrels: changed(SetFolder.qrels)
    ).read()
    #expect(other == plain)
    let headless = SetFolder.qrels.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(try SetFolder(qrels: headless).read() == plain)
  }

  @Test func `the test judgements of BEIR are read where there is no qrels file`() throws {
    let folder = try SetFolder(qrels: nil)
    try folder.write("qrels/test.tsv", Data("q1\tp2\t1\n".utf8))
    #expect(try folder.read().qrels.queries == ids("q1"))
    try folder.write("qrels.tsv", Data("q2\tp2\t1\n".utf8))
    #expect(try folder.read().qrels.queries == ids("q2"))
  }

  @Test func `judgements of unknown queries and posts are left out and counted`() throws {
    let qrels = "q1\tp1\t1\nq1\tp9\t1\nq9\tp1\t1\nq8\tp8\t1\nq2\tp9\t2\n"
    let set = try SetFolder(qrels: qrels).read()
    #expect(set.unknown.queryLines == 2)
    #expect(set.unknown.postLines == 3)
    #expect(set.qrels == Qrels([QueryID("q1"): grades(["p1": 1])]))
    #expect(set.unjudgedQueryCount == 1)
  }

  @Test func `a query that is judged without a relevant post is measured and counted`() throws {
    let set = try SetFolder(qrels: "q1\tp1\t1\nq2\tp1\t0\n").read()
    #expect(set.qrels.queries == ids("q1 q2"))
    #expect(set.unanswerableQueryCount == 1)
    #expect(set.unjudgedQueryCount == 0)
  }

  @Test func `a pair may stand twice with one grade`() throws {
    let set = try SetFolder(qrels: "q1\tp1\t1\nq1\tp1\t1\n").read()
    #expect(set.qrels[QueryID("q1")] == grades(["p1": 1]))
  }

  @Test(arguments: [
    ("stackfaq", 719, 1249, 7184), ("coffee-title2answer", 327, 208, 308),
    ("matheducators-title2answer", 1507, 383, 1446),
  ])
  func `the shared sets have the counts of their descriptions`(
    name: String, posts: Int, queries: Int, judgements: Int
  ) throws {
    guard let folder = sharedPath("eval/\(name)") else { return }
    let set = try JudgedSet(folder: folder + "/")
    #expect(set.name == name)
    #expect(set.posts.count == posts)
    #expect(set.queries.count == queries)
    #expect(set.qrels.queries.reduce(0) { $0 + set.qrels[$1].relevantCount } == judgements)
    #expect(set.unknown == JudgedSet.Unknown())
    #expect(set.unjudgedQueryCount == 0)
  }
}
