import AskEval
import Testing

struct ComparisonTests {
  @Test func `a small comparison is summed up with its exact test`() {
    let comparison = comparison(old: [2, 2, 1, 1], new: [1, 1, 1, 2])
    #expect(
      comparison.summary
        == "Over 4 queries, the mrr@10 of new is 0.1250 higher than that of old: 0.8750 against 0.7500 "
        + "(95 % interval of the difference −0.2500 to +0.5000; p = 1.0000, two-sided, over all 8 choices of signs). "
        + "Chance alone may well have made this difference. It wins 2, ties 1 and loses 1.")
  }

  @Test func `a clear difference is called one`() {
    let comparison = comparison(old: Array(repeating: 1, count: 40), new: Array(repeating: 2, count: 40))
    #expect(
      comparison.summary
        == "Over 40 queries, the mrr@10 of new is 0.5000 lower than that of old: 0.5000 against 1.0000 "
        + "(95 % interval of the difference −0.5000 to −0.5000; p = 0.00001, two-sided, over 100,000 random choices of "
        + "signs). Chance alone would seldom make such a difference. It wins 0, ties 0 and loses 40.")
  }

  @Test func `no difference is said to be none`() {
    #expect(
      comparison(old: [1, 2, 0], new: [1, 2, 0]).summary
        == "Over 3 queries, new and old have the same mrr@10 on every query (mean 0.5000).")
  }

  @Test func `groups are named where queries are not independent`() {
    let posts = [PostName("p"): 1]
    let set = JudgedSet(
      name: "s", posts: [], queries: [],
      qrels: Qrels([QueryID("a"): Grades(posts), QueryID("b"): Grades(posts)]))
    let comparison = Comparison(
      of: Run(name: "new", rankings: [QueryID("a"): names("p")]), over: Run(name: "old", rankings: [:]),
      by: .hit(at: 1), on: set, queries: set.qrels.queries, groups: QueryGroups(sharingPosts: set.qrels),
      seed: 1)
    #expect(comparison.interval == nil)
    #expect(
      comparison.summary
        == "Over 2 queries in 1 group, the hit@1 of new is 0.5000 higher than that of old: 0.5000 against 0.0000 "
        + "(no interval, for all queries are of one group; p = 1.0000, two-sided, over all 2 choices of signs of "
        + "whole groups). Chance alone may well have made this difference. It wins 1, ties 1 and loses 0.")
  }

  @Test func `a comparison is the same for the same seed`() {
    #expect(largeComparison() == largeComparison())
  }
}
