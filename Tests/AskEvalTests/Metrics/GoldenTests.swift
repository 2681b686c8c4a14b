import AskEval
import TestSupport
import Testing

/// Every metric against trec_eval, query by query (Golden/make.py).
struct GoldenTests {
  /// The files have six decimals.
  static let tolerance = 1e-6

  @Test(arguments: ["stackfaq", "coffee-title2answer", "matheducators-title2answer"])
  func `every metric equals trec_eval's on each query of a set`(name: String) throws {
    guard let folder = sharedPath("eval/\(name)") else { return }
    try compare(Golden(name), with: JudgedSet(folder: folder).qrels)
  }

  @Test func `every metric equals trec_eval's with grades up to 4 and queries that nothing answers`() throws {
    let qrels = try Golden.inventedQrels()
    #expect(qrels.queries.filter { qrels[$0].relevantCount == 0 } == ids("q00 q01 q02"))
    try compare(Golden("invented"), with: qrels)
  }

  private func compare(_ golden: Golden, with qrels: Qrels) throws {
    try #require(golden.metrics.count == 26 && golden.queries.count >= 40)
    for (query, expected) in zip(golden.queries, golden.values) {
      try #require(expected.count == golden.metrics.count)
      for (metric, expected) in zip(golden.metrics, expected) {
        let value = metric.value(of: golden.run[query], grades: qrels[query])
        #expect(abs(value - expected) < GoldenTests.tolerance, "\(metric) of \(query)")
      }
    }
  }
}
