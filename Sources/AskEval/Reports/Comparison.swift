/// Whether one system answers better than another: the difference, how sure it is, and where it comes from.
package struct Comparison: Equatable, Sendable {
  package let metric: Metric
  /// The names of the two runs.
  package let baseline: String
  package let system: String
  /// Means over the measured queries, in 0...1.
  package let baselineMean: Double
  package let systemMean: Double
  package let differences: PairedDifferences
  package let test: PairedTest
  /// Nil when all queries are of one group.
  package let interval: BootstrapInterval?
  package let table: PerQueryTable

  /// - Parameters:
  ///   - queries: those to measure with.
  ///   - groups: those whose queries are not independent; p and the interval take a group as one observation.
  ///   - seed: of the signs and resamples that are drawn.
  /// - Precondition: each of `queries` is judged and in a group, and none stands there twice.
  package init(
    of system: Run, over baseline: Run, by metric: Metric, on set: JudgedSet, queries: [QueryID],
    groups: QueryGroups, seed: UInt64
  ) {
    let old = Measurement(metric, of: baseline, over: queries, qrels: set.qrels)
    let new = Measurement(metric, of: system, over: queries, qrels: set.qrels)
    self.metric = metric
    self.baseline = baseline.name
    self.system = system.name
    baselineMean = old.mean
    systemMean = new.mean
    differences = PairedDifferences(of: new, over: old, groups: groups)
    var generator = SplitMix64(seed: seed)
    test = PairedTest(differences, using: &generator)
    interval = BootstrapInterval(differences, using: &generator)
    table = PerQueryTable(metric, of: system, over: baseline, on: set, queries: queries, groups: groups)
  }

  /// What the comparison says and how sure it is, as a sentence or two of plain text.
  package var summary: String {
    let count = differences.queries.count
    let clusters = differences.clusters.count
    let asked =
      Figures.count(count, "query", "queries")
      + (clusters == count ? "" : " in \(Figures.count(clusters, "group", "groups"))")
    let means =
      "\(Figures.decimal(systemMean, places: 4)) against \(Figures.decimal(baselineMean, places: 4))"
    if table.wins == 0, table.losses == 0 {
      return "Over \(asked), \(system) and \(baseline) have the same \(metric) on every query "
        + "(mean \(Figures.decimal(systemMean, places: 4)))."
    }
    let by =
      "\(Figures.decimal(abs(differences.mean), places: 4)) \(differences.mean < 0 ? "lower" : "higher")"
    let bounds =
      interval.map {
        "95 % interval of the difference \(Figures.signed($0.lower, places: 4)) to "
          + Figures.signed($0.upper, places: 4)
      } ?? "no interval, for all queries are of one group"
    return
      "Over \(asked), the \(metric) of \(system) is \(by) than that of \(baseline): \(means) (\(bounds); "
      + "\(significance)). \(verdict) It wins \(Figures.count(table.wins)), ties \(Figures.count(table.ties)) "
      + "and loses \(Figures.count(table.losses))."
  }

  private var significance: String {
    let signs = differences.clusters.count == differences.queries.count ? "signs" : "signs of whole groups"
    let choices =
      switch test.method {
      case .exact(let count): "over all \(Figures.count(count)) choices of \(signs)"
      case .sampled(let count): "over \(Figures.count(count)) random choices of \(signs)"
      }
    // Neither method's p is below 0.00001 as it is called here, so none is printed as 0.
    return "p = \(Figures.decimal(test.p, places: test.p < 0.001 ? 5 : 4)), two-sided, \(choices)"
  }

  private var verdict: String {
    test.p < 0.05
      ? "Chance alone would seldom make such a difference."
      : "Chance alone may well have made this difference."
  }
}
