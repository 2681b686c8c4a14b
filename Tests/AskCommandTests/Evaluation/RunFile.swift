import Foundation
import TestSupport

/// A TREC run file, and the metrics of what it ranks by the judgements of the tiny set: written down once more, so
/// that the program is not compared with itself.
struct RunFile {
  static let metrics = [
    "ndcg@10", "ndcg_exp@10", "mrr@10", "hit@1", "hit@5", "recall@100", "map", "judged@10",
  ]

  private(set) var rankings: [String: [String]] = [:]
  /// What is wrong with the file.
  private(set) var faults: [String] = []

  init(_ text: String, system: String) {
    if !text.hasSuffix("\n") { faults.append("no line end") }
    var lastScore: [String: Double] = [:]
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 6, columns[1] == "Q0", columns[5] == system, let score = Double(columns[4])
      else {
        faults.append(String(line))
        continue
      }
      rankings[columns[0], default: []].append(columns[2])
      if Int(columns[3]) != rankings[columns[0]]?.count { faults.append("rank in \(line)") }
      if let last = lastScore[columns[0]], score >= last { faults.append("score in \(line)") }
      lastScore[columns[0]] = score
    }
  }

  func mean(_ metric: String, over queries: [String]) -> Double {
    queries.reduce(0) { $0 + value(metric, of: $1) } / Double(queries.count)
  }

  private func value(_ metric: String, of query: String) -> Double {
    let ranking = rankings[query] ?? []
    let judged = TinySet.judgements.filter { $0.query == query }
    let grades = Dictionary(uniqueKeysWithValues: judged.map { ($0.post, $0.grade) })
    let hits = ranking.map { (grades[$0] ?? 0) > 0 }
    func gain(_ posts: [Int], _ gain: (Int) -> Double) -> Double {
      posts.prefix(10).enumerated().reduce(0) { $0 + gain($1.element) / log2(Double($1.offset) + 2) }
    }
    func share(_ of: (Int) -> Double) -> Double {
      gain(ranking.map { grades[$0] ?? 0 }, of) / gain(grades.values.sorted(by: >), of)
    }
    switch metric {
    case "ndcg@10": return share { Double($0) }
    case "ndcg_exp@10": return share { pow(2, Double($0)) - 1 }
    case "mrr@10": return hits.prefix(10).firstIndex(of: true).map { 1 / Double($0 + 1) } ?? 0
    case "hit@1": return hits.prefix(1).contains(true) ? 1 : 0
    case "hit@5": return hits.prefix(5).contains(true) ? 1 : 0
    case "recall@100": return Double(hits.prefix(100).count { $0 }) / Double(grades.count)
    case "map":
      let places = hits.indices.filter { hits[$0] }
      let precisions = places.enumerated().map { Double($0.offset + 1) / Double($0.element + 1) }
      return precisions.reduce(0, +) / Double(grades.count)
    case "judged@10":
      return ranking.isEmpty
        ? 0 : Double(ranking.prefix(10).count { grades[$0] != nil }) / Double(min(10, ranking.count))
    default: return .nan
    }
  }
}
