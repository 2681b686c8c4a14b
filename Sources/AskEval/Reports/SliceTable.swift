/// Tables of nDCG@10 by parts of the queries, with the 95 % bootstrap interval of each mean.
enum SliceTable {
  private static let metric = Metric.nDCG(at: 10)

  /// One table for each key of `slices`, in their order; empty without one.
  static func tables(
    _ slices: [EvaluationReport.Slice], of runs: [Run], on set: JudgedSet, groups: QueryGroups?, seed: UInt64
  ) -> String {
    var keys: [String] = []
    for slice in slices where !keys.contains(slice.key) { keys.append(slice.key) }
    return keys.map { key in
      let rows = slices.filter { $0.key == key }.map { slice in
        MarkdownText.row(
          [MarkdownText.cell(slice.value), Figures.count(slice.queries.count)]
            + runs.map { figure($0, over: slice.queries, on: set, groups: groups, seed: seed) })
      }
      let head = MarkdownText.head(
        [key, "queries"] + runs.map { MarkdownText.cell($0.name) },
        numbers: [false, true] + runs.map { _ in true })
      return "## \(metric) by \(key)\n\n" + head + rows.joined() + "\n"
    }.joined()
  }

  private static func figure(
    _ run: Run, over queries: [QueryID], on set: JudgedSet, groups: QueryGroups?, seed: UInt64
  ) -> String {
    let measured = Measurement(metric, of: run, over: queries, qrels: set.qrels)
    let mean = Figures.decimal(measured.mean, places: 3)
    // Against a system that answers nothing the difference is the value itself.
    let values = PairedDifferences(
      of: measured,
      over: Measurement(metric, of: Run(name: "", rankings: [:]), over: queries, qrels: set.qrels),
      groups: groups ?? QueryGroups(separate: queries))
    var generator = SplitMix64(seed: seed)
    guard let interval = BootstrapInterval(values, using: &generator) else { return mean }
    return
      "\(mean) (\(Figures.decimal(interval.lower, places: 2))–\(Figures.decimal(interval.upper, places: 2)))"
  }
}
