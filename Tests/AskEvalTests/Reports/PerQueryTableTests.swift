import AskEval
import Testing

struct PerQueryTableTests {
  private func table(_ set: JudgedSet, old: [Int], new: [Int]) -> PerQueryTable {
    PerQueryTable(
      .reciprocalRank(at: 10), of: run("new", ranks: new), over: run("old", ranks: old), on: set,
      queries: set.qrels.queries, groups: QueryGroups(sharingPosts: set.qrels))
  }

  @Test func `rows go from the worst loss to the best win, ties in id order`() {
    let table = table(oneToOne(5), old: [1, 2, 0, 1, 2], new: [1, 1, 0, 0, 4])
    #expect(table.rows.map(\.query) == ids("q4 q5 q1 q3 q2"))
    #expect(table.rows.map(\.difference) == [-1, -0.25, 0, 0, 0.5])
    #expect([table.wins, table.ties, table.losses] == [1, 2, 2])
  }

  @Test func `a text stands on one line, and nothing in it parts columns`() {
    let set = oneToOne(2) { "  what\tis\r\n\u{2028}this \u{0} \($0)? " }
    let table = table(set, old: [1, 0], new: [3, 2])
    #expect(
      table.tsv == """
        query\tgroup\ttext\tbaseline\tsystem\tdifference\tbaseline_first\tsystem_first
        q1\tq1\twhat is this 1?\t1.000000\t0.333333\t-0.666667\tp1\tx0
        q2\tq2\twhat is this 2?\t0.000000\t0.500000\t0.500000\t\tx0

        """)
  }

  @Test func `only the queries that are measured have a row`() {
    let set = oneToOne(3)
    let table = PerQueryTable(
      .hit(at: 1), of: run("new", ranks: [1, 1, 1]), over: run("old", ranks: [0, 0, 0]), on: set,
      queries: ids("q3 q1"), groups: QueryGroups(separate: ids("q1 q2 q3")))
    #expect(table.rows.map(\.query) == ids("q1 q3"))
    #expect(table.wins == 2)
  }
}
