import AskEval
import TestSupport

/// `new` against `old` by reciprocal rank over `oneToOne`, where each query is a group.
func comparison(old: [Int], new: [Int]) -> Comparison {
  let set = oneToOne(old.count)
  return Comparison(
    of: run("new", ranks: new), over: run("old", ranks: old), by: .reciprocalRank(at: 10), on: set,
    queries: set.qrels.queries, groups: QueryGroups(sharingPosts: set.qrels), seed: 1)
}

/// As large as stackfaq, with wins, ties and losses.
func largeComparison() -> Comparison {
  var generator = SeededGenerator(seed: 1)
  let old = (0..<1249).map { _ in Int.random(in: 0...6, using: &generator) }
  let new = old.map { Bool.random(using: &generator) ? $0 : Int.random(in: 1...5, using: &generator) }
  return comparison(old: old, new: new)
}
