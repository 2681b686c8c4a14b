import AskEval
import Testing

struct RunTests {
  @Test func `a run file has six columns, queries in id order and falling whole scores`() {
    let run = Run(
      name: "lexical", rankings: [QueryID("q2"): names("b a"), QueryID("q10"): names("c"), QueryID("q3"): []])
    #expect(run.trecText == "q10 Q0 c 1 1 lexical\nq2 Q0 b 1 2 lexical\nq2 Q0 a 2 1 lexical\n")
    #expect(run.queries == ids("q10 q2 q3"))
  }

  @Test func `white space in a name does not part columns`() {
    let run = Run(name: "my run", rankings: [QueryID("q 1"): [PostName("a\tb"), PostName("é\u{A0}")]])
    #expect(run.trecText == "q%201 Q0 a%09b 1 2 my%20run\nq%201 Q0 é%C2%A0 2 1 my%20run\n")
    #expect(Run(name: "", rankings: [QueryID("q"): names("a")]).trecText == "q Q0 a 1 1 -\n")
  }

  @Test func `trec_eval keeps the order of a run file`() {
    withSeeds(20) { generator in
      let ranking = (0..<Int.random(in: 1...2000, using: &generator)).map { PostName("p\($0)") }
        .shuffled(using: &generator)
      let text = Run(name: "r", rankings: [QueryID("q"): ranking]).trecText
      let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
      // As trec_eval sorts: by score in single precision, ties by id descending.
      let kept = lines.compactMap { line in Float(String(line[4])).map { ($0, PostName(String(line[2]))) } }
        .sorted { $0 > $1 }
      return kept.map(\.1) == ranking ? nil : "\(ranking.count) posts"
    }
  }

  @Test func `the mean is over all queries that are measured, answered or not`() {
    let qrels = Qrels([
      QueryID("q1"): grades(["a": 1]), QueryID("q2"): grades(["a": 1]), QueryID("q3"): grades(["a": 0]),
    ])
    let run = Run(name: "r", rankings: [QueryID("q1"): names("a"), QueryID("q9"): names("a")])
    let all = Measurement(.hit(at: 1), of: run, over: qrels.queries, qrels: qrels)
    #expect(all.values == [1, 0, 0])
    #expect(all.mean == 1.0 / 3)
    let two = Measurement(.hit(at: 1), of: run, over: ids("q2 q1"), qrels: qrels)
    #expect(two.queries == ids("q1 q2"))
    #expect(two.mean == 0.5)
    #expect(Measurement(.hit(at: 1), of: run, over: [], qrels: qrels).mean == 0)
  }

  @Test func `measurements are averaged query by query`() {
    let set = oneToOne(3)
    let seeds = [[1, 2, 0], [2, 2, 1]].map { ranks in
      Measurement(
        .reciprocalRank(at: 10), of: run("r", ranks: ranks), over: set.qrels.queries, qrels: set.qrels)
    }
    #expect(Measurement(averaging: seeds).values == [0.75, 0.5, 0.5])
  }

  @Test func `names are told apart by their bytes`() {
    let composed = PostName("caf\u{E9}")
    let decomposed = PostName("cafe\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
  }
}
