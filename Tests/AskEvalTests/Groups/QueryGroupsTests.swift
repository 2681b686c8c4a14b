import AskEval
import TestSupport
import Testing

struct QueryGroupsTests {
  /// Judgements from `q: "posts"`, all of grade 1.
  private func qrels(_ posts: KeyValuePairs<String, String>) -> Qrels {
    Qrels(
      Dictionary(
        uniqueKeysWithValues: posts.map { query, posts in
          (QueryID(query), Grades(Dictionary(uniqueKeysWithValues: names(posts).map { ($0, 1) })))
        }))
  }

  private func lists(_ groups: QueryGroups) -> [String] {
    groups.groups.map { "\($0.name): \($0.queries.map(\.rawValue).joined(separator: " "))" }
  }

  @Test func `queries that share a relevant post are together, also over others`() {
    let groups = QueryGroups(
      sharingPosts: qrels(["e": "p4", "b": "p1 p2", "d": "p3 p2", "a": "p3", "c": "p5"]))
    #expect(lists(groups) == ["a: a b d", "c: c", "e: e"])
    #expect(groups.position(of: QueryID("d")) == 0)
    #expect(groups.position(of: QueryID("e")) == 2)
  }

  @Test func `a post that is judged as not relevant joins nothing`() {
    let qrels = Qrels([
      QueryID("a"): grades(["p": 1, "x": 0]), QueryID("b"): grades(["x": 2]), QueryID("c"): grades(["x": 0]),
    ])
    #expect(lists(QueryGroups(sharingPosts: qrels)) == ["a: a", "b: b", "c: c"])
  }

  @Test func `components are those of a search through the graph`() {
    withSeeds(100) { generator in
      let count = Int.random(in: 1...30, using: &generator)
      let posts = (0..<count).map { _ in
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          PostName("p\(Int.random(in: 0..<40, using: &generator))")
        }
      }
      let qrels = Qrels(
        Dictionary(
          uniqueKeysWithValues: posts.enumerated().map { index, posts in
            (QueryID("q\(index)"), Grades(Dictionary(posts.map { ($0, 1) }) { grade, _ in grade }))
          }))
      let groups = QueryGroups(sharingPosts: qrels)
      // Labels spread along shared posts until none changes.
      var labels = Array(0..<count)
      for _ in 0..<count {
        for a in 0..<count {
          for b in 0..<count where !Set(posts[a]).isDisjoint(with: posts[b]) {
            labels[a] = min(labels[a], labels[b])
          }
        }
      }
      for a in 0..<count {
        for b in 0..<count {
          let together = groups.position(of: QueryID("q\(a)")) == groups.position(of: QueryID("q\(b)"))
          if together != (labels[a] == labels[b]) { return "q\(a) and q\(b) of \(posts)" }
        }
      }
      return nil
    }
  }

  @Test func `metadata group by the query's own value, else by that of its first relevant post`() throws {
    func post(_ id: String, _ metadata: [String: String]) -> JudgedSet.Post {
      JudgedSet.Post(id: PostName(id), title: "", text: "", metadata: metadata)
    }
    func query(_ id: String, _ metadata: [String: String] = [:]) -> JudgedSet.Query {
      JudgedSet.Query(id: QueryID(id), text: "?", metadata: metadata)
    }
    let set = JudgedSet(
      name: "tiny",
      posts: [post("p1", ["thread": "s"]), post("p2", ["thread": "t"]), post("p3", ["tag": "x"])],
      queries: [
        query("q1"), query("q2", ["thread": "t"]), query("q3"), query("q4"), query("q5", ["thread": "u"]),
      ],
      qrels: qrels(["q1": "p2 p3", "q2": "p1", "q3": "p3 p1", "q4": "p3"]))
    #expect(lists(try QueryGroups(of: set, byMetadata: "thread")) == ["t: q1 q2", "s: q3", "q4: q4"])
    #expect(
      throws: EvaluationError(path: "tiny", reason: .unknownGroupKey("topic", known: ["tag", "thread"]))
    ) {
      try QueryGroups(of: set, byMetadata: "topic")
    }
    #expect(
      EvaluationError(path: "tiny", reason: .unknownGroupKey("topic", known: ["tag", "thread"])).description
        == "tiny: nothing has the metadata \"topic\" to group by; there is tag, thread")
    #expect(
      EvaluationError(path: "tiny", reason: .unknownGroupKey("topic", known: [])).description
        == "tiny: nothing has the metadata \"topic\" to group by; leave the key out")
  }

  @Test func `stackfaq has 125 threads, by metadata and by shared posts alike`() throws {
    guard let folder = sharedPath("eval/stackfaq") else { return }
    let set = try JudgedSet(folder: folder)
    let byThread = try QueryGroups(of: set, byMetadata: "thread")
    #expect(byThread.groups.count == 125)
    #expect(byThread.groups.map(\.queries) == QueryGroups(sharingPosts: set.qrels).groups.map(\.queries))
  }
}
