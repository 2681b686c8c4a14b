import AskEval
import AskSearch

/// A measurement made by hand, so that no figure depends on how well the program ranks.
enum EvaluationSample {
  static let set = JudgedSet(
    name: "tea-and-coffee",
    posts: (1...4).map { JudgedSet.Post(id: PostName("p\($0)"), title: "Post \($0)", text: "Text") },
    queries: (1...4).map { JudgedSet.Query(id: QueryID("q\($0)"), text: "Question \($0)?") },
    qrels: Qrels(
      Dictionary(
        uniqueKeysWithValues: (1...4).map { (QueryID("q\($0)"), Grades([PostName("p\($0)"): 1])) })))

  /// The right post of each query is at this rank; 0: not found.
  static func system(_ system: RankingSystem, ranks: [Int]) -> Evaluation.System {
    var rankings: [QueryID: [PostName]] = [:]
    for (index, rank) in ranks.enumerated() where rank > 0 {
      let others = set.posts.map(\.id).filter { $0 != PostName("p\(index + 1)") }
      rankings[QueryID("q\(index + 1)")] = others.prefix(rank - 1) + [PostName("p\(index + 1)")]
    }
    return Evaluation.System(
      system: system, run: Run(name: system.rawValue, rankings: rankings), milliseconds: [0.25, 0.5, 0.75, 4])
  }

  static func evaluation(_ systems: [Evaluation.System], learned: [QueryID] = []) -> Evaluation {
    Evaluation(
      systems: systems, measured: set.qrels.queries.filter { !learned.contains($0) }, learned: learned,
      headName: "without stackfaq", trainingSeconds: 1.5)
  }

  static let all = evaluation([
    system(.lexical, ranks: [1, 0, 3, 2]), system(.fts5, ranks: [0, 0, 4, 2]),
    system(.network, ranks: [2, 1, 1, 0]),
    system(.reranked, ranks: [1, 1, 1, 2]),
  ])

  static func comparison(_ evaluation: Evaluation) -> Comparison? {
    guard let first = evaluation.systems.first, let last = evaluation.systems.last else { return nil }
    return Comparison(
      of: last.run, over: first.run, by: .nDCG(at: 10), on: set, queries: evaluation.measured,
      groups: QueryGroups(sharingPosts: set.qrels), seed: 1)
  }
}
