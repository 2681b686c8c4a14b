import AskEval
import TestSupport
import Testing

struct QuerySplitTests {
  /// Groups of these sizes.
  private func groups(_ sizes: [Int]) -> QueryGroups {
    var grades: [QueryID: Grades] = [:]
    for (group, size) in sizes.enumerated() {
      for query in 0..<size { grades[QueryID("g\(group)q\(query)")] = Grades([PostName("p\(group)"): 1]) }
    }
    return QueryGroups(sharingPosts: Qrels(grades))
  }

  private func split(_ groups: QueryGroups, _ kind: QuerySplit.Kind, seed: UInt64 = 1) -> QuerySplit {
    var generator = SplitMix64(seed: seed)
    return QuerySplit(groups, by: kind, using: &generator)
  }

  @Test(arguments: QuerySplit.Kind.allCases)
  func `every query is on one side, in id order`(kind: QuerySplit.Kind) {
    withSeeds { generator in
      let sizes = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Int.random(in: 1...9, using: &generator)
      }
      let groups = groups(sizes)
      let split = QuerySplit(groups, by: kind, using: &generator)
      guard split.learned == split.learned.sorted(), split.measured == split.measured.sorted() else {
        return "not sorted: \(split)"
      }
      let all = (split.learned + split.measured).sorted()
      return all == groups.groups.flatMap(\.queries).sorted() ? nil : "\(sizes): \(split)"
    }
  }

  @Test func `half of each group is learned from, and a group of one is measured`() {
    withSeeds { generator in
      let sizes = (0..<8).map { _ in Int.random(in: 1...9, using: &generator) }
      let split = QuerySplit(groups(sizes), by: .paraphrase, using: &generator)
      for (group, size) in sizes.enumerated() {
        let learned = split.learned.count { $0.rawValue.hasPrefix("g\(group)q") }
        if learned != size / 2 { return "\(learned) of \(size)" }
      }
      return nil
    }
  }

  @Test func `half of the groups are learned from whole`() {
    withSeeds { generator in
      let sizes = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        Int.random(in: 1...9, using: &generator)
      }
      let groups = groups(sizes)
      let split = QuerySplit(groups, by: .group, using: &generator)
      let learned = Set(split.learned.map(groups.position))
      if learned.count != sizes.count / 2 { return "\(learned.count) groups of \(sizes.count)" }
      return learned.isDisjoint(with: split.measured.map(groups.position)) ? nil : "a group is on both sides"
    }
  }

  /// Whoever changes how a split is drawn changes every measurement with `--train-queries`.
  @Test func `a seed stands for one split`() {
    let groups = groups([4, 1, 3, 2])
    #expect(split(groups, .paraphrase).learned == ids("g0q2 g0q3 g2q2 g3q0"))
    #expect(split(groups, .group).learned == ids("g2q0 g2q1 g2q2 g3q0 g3q1"))
    let others = (2..<20).map { split(groups, .paraphrase, seed: $0).learned }
    #expect(Set(others).count > 5)
  }
}
