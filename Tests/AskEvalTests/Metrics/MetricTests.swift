import AskEval
import Foundation
import Testing

/// Values worked by hand.
struct MetricTests {
  /// For sums of a few terms in double precision.
  static let tolerance = 1e-12

  private func value(_ metric: Metric, _ ranking: String, _ grades: Grades) -> Double {
    metric.value(of: names(ranking), grades: grades)
  }

  @Test func `nDCG weighs grades by rank and divides by the best order of all judged posts`() {
    let judged = grades(["a": 3, "b": 2, "c": 0, "d": 1])
    // Ranked b x a: 2/log2(2) + 0 + 3/log2(4) = 3.5; ideal a b d: 3 + 2/log2(3) + 1/log2(4).
    let ideal = 3 + 2 / log2(3.0) + 0.5
    #expect(abs(value(.nDCG(at: 10), "b x a", judged) - 3.5 / ideal) < MetricTests.tolerance)
    #expect(value(.nDCG(at: 10), "a b d c", judged) == 1)
    // Cut at 1, both what is reached and what could be.
    #expect(abs(value(.nDCG(at: 1), "b x a", judged) - 2.0 / 3) < MetricTests.tolerance)
  }

  @Test func `exponential nDCG has gain 2^grade - 1`() {
    let judged = grades(["a": 3, "b": 2, "c": 0, "d": 1])
    // b x a: 3 + 7/2 = 6.5; ideal a b d: 7 + 3/log2(3) + 1/2.
    let ideal = 7 + 3 / log2(3.0) + 0.5
    #expect(abs(value(.exponentialNDCG(at: 10), "b x a", judged) - 6.5 / ideal) < MetricTests.tolerance)
    #expect(abs(value(.exponentialNDCG(at: 1), "b x a", judged) - 3.0 / 7) < MetricTests.tolerance)
  }

  @Test func `with grades 0 and 1 both gains agree`() {
    let judged = grades(["a": 1, "b": 1, "c": 0])
    #expect(value(.nDCG(at: 5), "c b a", judged) == value(.exponentialNDCG(at: 5), "c b a", judged))
  }

  @Test func `the highest grade does not overflow`() {
    let judged = grades(["a": Grades.highest, "b": Grades.highest])
    #expect(abs(value(.exponentialNDCG(at: 5), "a b", judged) - 1) < MetricTests.tolerance)
  }

  @Test func `reciprocal rank is that of the first relevant post, and 0 beyond the cut`() {
    let judged = grades(["a": 1, "b": 2, "c": 0])
    #expect(value(.reciprocalRank(at: 10), "x c a b", judged) == 1.0 / 3)
    #expect(value(.reciprocalRank(at: 3), "x c a b", judged) == 1.0 / 3)
    #expect(value(.reciprocalRank(at: 2), "x c a b", judged) == 0)
  }

  @Test func `a hit is one relevant post among the first k`() {
    let judged = grades(["a": 1, "b": 2])
    #expect(value(.hit(at: 1), "x a b", judged) == 0)
    #expect(value(.hit(at: 2), "x a b", judged) == 1)
  }

  @Test func `recall divides by all relevant posts, also when they are more than k`() {
    let judged = grades(["a": 1, "b": 2, "c": 1, "d": 0])
    #expect(value(.recall(at: 2), "a d b", judged) == 1.0 / 3)
    #expect(value(.recall(at: 3), "a d b", judged) == 2.0 / 3)
    #expect(value(.recall(at: 1), "a b c", judged) == 1.0 / 3)
  }

  @Test func `average precision takes the whole ranking and 0 for what it lacks`() {
    let judged = grades(["a": 1, "b": 2, "c": 1, "d": 0])
    // a at rank 1: 1/1; b at rank 4: 2/4; c never.
    #expect(abs(value(.averagePrecision, "a d x b", judged) - (1 + 0.5) / 3) < MetricTests.tolerance)
  }

  @Test func `judged is the share of the first k that carry a judgement, of whatever grade`() {
    let judged = grades(["a": 1, "b": 0, "c": 2])
    #expect(value(.judged(at: 4), "a x b y c", judged) == 0.5)
    #expect(value(.judged(at: 1), "a x", judged) == 1)
    #expect(value(.judged(at: 2), "x y a", judged) == 0)
  }

  @Test func `judged divides by what is shown when that is fewer than k`() {
    let judged = grades(["a": 1, "b": 0])
    #expect(value(.judged(at: 10), "a b x", judged) == 2.0 / 3)
    #expect(value(.judged(at: 10), "a", judged) == 1)
  }

  @Test(arguments: Metric.reported)
  func `an empty ranking scores 0`(metric: Metric) {
    #expect(metric.value(of: [], grades: grades(["a": 1])) == 0)
    #expect(metric.value(of: [], grades: Grades()) == 0)
  }

  @Test(arguments: Metric.reported.filter { $0 != .judged(at: 10) })
  func `a query without a relevant post scores 0`(metric: Metric) {
    #expect(metric.value(of: names("a b"), grades: grades(["a": 0])) == 0)
  }

  @Test func `random rankings stay in 0...1, and the best order reaches 1`() {
    let posts = names("a b c d e f g h i j k l")
    withSeeds { generator in
      var judged: [PostName: Int] = [:]
      for post in posts where Bool.random(using: &generator) {
        judged[post] = Int.random(in: 0...4, using: &generator)
      }
      let judgement = Grades(judged)
      let ranking = Array(posts.shuffled(using: &generator).prefix(Int.random(in: 0...12, using: &generator)))
      let best = posts.sorted { (judged[$0] ?? 0, $1) > (judged[$1] ?? 0, $0) }
      for metric in Metric.reported {
        let value = metric.value(of: ranking, grades: judgement)
        // Rounding may leave a sum of shares an ulp above 1.
        if !(0...1 + MetricTests.tolerance).contains(value) { return "\(metric) of \(ranking) is \(value)" }
        if metric == .judged(at: 10) || judgement.relevantCount == 0 { continue }
        let highest = metric.value(of: best, grades: judgement)
        if abs(highest - 1) > MetricTests.tolerance { return "\(metric) of the best order is \(highest)" }
      }
      return nil
    }
  }

  @Test(arguments: [
    "ndcg@10", "ndcg@3", "ndcg_exp@10", "mrr@10", "hit@1", "hit@5", "recall@100", "map", "judged@10",
  ])
  func `a metric is printed as it is read`(name: String) {
    #expect(Metric(name)?.description == name)
  }

  @Test(arguments: [
    "", "@", "ndcg", "ndcg@", "ndcg@0", "ndcg@-1", "ndcg@+1", "ndcg@010", "ndcg@ 10", "ndcg@10@", "nDCG@10",
    "map@10",
    "map@x", "map@", "p@10", "ndcg@99999999999999999999", "ndcg@1e1",
  ])
  func `what is no metric is not read as one`(name: String) {
    #expect(Metric(name) == nil)
  }

  @Test func `the reported metrics are those of the JSON`() {
    #expect(
      Metric.reported.map(\.description) == [
        "ndcg@10", "ndcg_exp@10", "mrr@10", "hit@1", "hit@5", "recall@100", "map", "judged@10",
      ])
  }
}
