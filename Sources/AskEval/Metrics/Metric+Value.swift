import Foundation

extension Metric {
  /// The value for one query, in 0...1.
  ///
  /// An empty ranking scores 0, and so does any ranking when no post is relevant (`judged` aside).
  ///
  /// - Parameter ranking: best first, each post at most once (`Run` holds to that). The order is taken as it is.
  package func value(of ranking: [PostName], grades: Grades) -> Double {
    switch self {
    case .nDCG(let k):
      Metric.nDCG(ranking, grades, at: k) { Double($0) }
    case .exponentialNDCG(let k):
      Metric.nDCG(ranking, grades, at: k) { exp2(Double($0)) - 1 }
    case .reciprocalRank(let k):
      Metric.first(k, of: ranking).firstIndex(where: grades.isRelevant).map { 1 / Double($0 + 1) } ?? 0
    case .hit(let k):
      Metric.first(k, of: ranking).contains(where: grades.isRelevant) ? 1 : 0
    case .recall(let k):
      Metric.share(Metric.first(k, of: ranking).count(where: grades.isRelevant), of: grades.relevantCount)
    case .averagePrecision:
      Metric.averagePrecision(ranking, grades)
    case .judged(let k):
      Metric.share(
        Metric.first(k, of: ranking).count { grades[$0] != nil }, of: Metric.first(k, of: ranking).count)
    }
  }

  /// The discount is log2(rank + 1), rank from 1. The ideal is taken from all judged posts, ranked or not.
  private static func nDCG(
    _ ranking: [PostName], _ grades: Grades, at k: Int, gain: (Int) -> Double
  ) -> Double {
    func dcg(_ grades: some Sequence<Int>) -> Double {
      var sum = 0.0
      for (index, grade) in grades.enumerated() { sum += gain(grade) / log2(Double(index + 2)) }
      return sum
    }
    let ideal = dcg(grades.ideal.prefix(k))
    let reached = dcg(first(k, of: ranking).map { grades[$0] ?? 0 })
    return ideal > 0 ? reached / ideal : 0
  }

  private static func averagePrecision(_ ranking: [PostName], _ grades: Grades) -> Double {
    var found = 0
    var sum = 0.0
    for (index, post) in ranking.enumerated() where grades.isRelevant(post) {
      found += 1
      sum += Double(found) / Double(index + 1)
    }
    return grades.relevantCount > 0 ? sum / Double(grades.relevantCount) : 0
  }

  private static func first(_ k: Int, of ranking: [PostName]) -> ArraySlice<PostName> {
    precondition(k >= 1, "a metric is cut at \(k)")
    return ranking.prefix(k)
  }

  private static func share(_ count: Int, of total: Int) -> Double {
    total > 0 ? Double(count) / Double(total) : 0
  }
}
