import AskEval
import AskSearch
import TestSupport
import Testing

/// Queries and judgements must not be seen before the measurement, but for those that are given to learn from.
@Suite struct LeakTests {
  private let watched = QueryID("q07b")

  private func rankings(_ evaluation: Evaluation) -> [[PostName]] {
    evaluation.systems.map { $0.run[watched] }
  }

  @Test func `other queries and all judgements have no part in how a query is answered`() throws {
    let plain = try evaluation(of: TinySet.set())
    let others = TinySet.set(
      text: { id, text in id == "q07b" ? text : "swim water afraid child \(id)" },
      grade: { judgement in judgement.post == "p01" ? nil : judgement.post == "p07" ? 1 : 7 })
    let changed = try evaluation(of: others)
    #expect(plain.systems.count == 4 && rankings(plain).allSatisfy { !$0.isEmpty })
    #expect(rankings(changed) == rankings(plain))
    #expect(changed.head == plain.head)
  }

  @Test func `with queries to learn from nothing is seen of the rest`() throws {
    let learned = ids("q01a q02a q03a q04a q05a q06a q07a q08a")
    let isLearned = Set(learned.map(\.rawValue))
    let plain = try evaluation(of: TinySet.set()) { $0.learned = learned }
    let others = TinySet.set(
      text: { id, text in id == "q07b" || isLearned.contains(id) ? text : "swim water afraid child \(id)" },
      grade: { isLearned.contains($0.query) ? $0.grade : 9 - $0.grade })
    // The groups are given by hand: what is learned from a query may not depend on others' judgements either.
    let changed = try evaluation(of: others) { $0.learned = learned }
    #expect(rankings(changed) == rankings(plain))
    #expect(changed.head == plain.head)
    let blind = try evaluation(of: TinySet.set())
    #expect(rankings(blind) != rankings(plain), "the premise: what is learned from does count")
  }

  @Test func `the judgements of the query itself have no part either`() throws {
    let plain = try evaluation(of: TinySet.set())
    let lied = try evaluation(of: TinySet.set(grade: { $0.query == "q07b" ? 0 : $0.grade }))
    #expect(rankings(lied) == rankings(plain))
  }
}
