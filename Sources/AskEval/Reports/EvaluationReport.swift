import Foundation

/// A short report in Markdown and the plot that it shows, as two texts: GitHub shows no SVG that stands inline.
package struct EvaluationReport: Equatable, Sendable {
  package let markdown: String
  /// An SVG file, to be written beside the report under the name that it was given.
  package let plot: String

  /// A part of the queries that is measured by itself, such as those of one area.
  package struct Slice: Equatable, Sendable {
    /// What the queries are told apart by, such as `area`.
    package let key: String
    /// Their value of it.
    package let value: String
    package let queries: [QueryID]

    package init(key: String, value: String, queries: [QueryID]) {
      self.key = key
      self.value = value
      self.queries = queries
    }
  }

  /// So many of the largest wins, and of the largest losses, are shown.
  static let shown = 5

  /// - Parameters:
  ///   - runs: the systems, in the order in which they are to be listed.
  ///   - comparison: its queries are those that are measured.
  ///   - details: what else there is to say of how it was measured: seed, head, seconds of training. A line each, in
  ///     Markdown.
  ///   - slices: are measured by nDCG@10, one table for each key.
  ///   - groups: an interval takes a group as one observation.
  ///   - seed: of the resamples that are drawn.
  ///   - plotFile: the plot's file name as seen from the report, such as `report.svg` for `report.md`.
  package init(
    of runs: [Run], on set: JudgedSet, comparison: Comparison, metrics: [Metric] = Metric.reported,
    details: [String] = [], slices: [Slice] = [], groups: QueryGroups? = nil, seed: UInt64 = 1,
    plotFile: String
  ) {
    let plot = DifferencePlot(comparison)
    self.plot = plot.svg
    let system = MarkdownText.cell(comparison.system)
    let baseline = MarkdownText.cell(comparison.baseline)
    let rows = comparison.table.rows
    let wins = rows.suffix(comparison.table.wins).reversed().prefix(EvaluationReport.shown)
    let losses = rows.prefix(comparison.table.losses).prefix(EvaluationReport.shown)
    let address = plotFile.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? plotFile
    markdown = """
      # Evaluation on \(MarkdownText.cell(set.name))

      \(EvaluationReport.sizes(of: set, comparison: comparison, details: details))
      ## Systems

      \(EvaluationReport.systems(runs, on: set, queries: comparison.differences.queries, metrics: metrics))
      `ndcg` has linear gain and `ndcg_exp` 2^grade − 1. A post without a judgement counts as wrong; `judged` is the
      share of the posts shown that have one.

      \(SliceTable.tables(slices, of: runs, on: set, groups: groups, seed: seed))\
      ## \(system) against \(baseline)

      \(MarkdownText.paragraph(comparison.summary))

      ![\(MarkdownText.paragraph(plot.summary))](<\(address)>)

      ### Largest wins

      \(EvaluationReport.queries(Array(wins), comparison))
      ### Largest losses

      \(EvaluationReport.queries(Array(losses), comparison))
      """
  }

  private static func sizes(of set: JudgedSet, comparison: Comparison, details: [String]) -> String {
    let measured = comparison.differences.queries.count
    var lines = [
      Figures.count(set.posts.count, "post", "posts"),
      "\(Figures.count(measured, "query", "queries")) measured of \(Figures.count(set.queries.count)), in "
        + Figures.count(comparison.differences.clusters.count, "group", "groups"),
    ]
    if set.unjudgedQueryCount > 0 {
      lines.append("\(Figures.count(set.unjudgedQueryCount)) not measured, without a judgement")
    }
    let unanswerable = comparison.differences.queries.count { set.qrels[$0].relevantCount == 0 }
    if unanswerable > 0 {
      lines.append("\(Figures.count(unanswerable)) measured without a relevant post, so with score 0")
    }
    if set.unknown.queryLines > 0 {
      let count = Figures.count(set.unknown.queryLines, "judgement", "judgements")
      lines.append("\(count) left out for naming an unknown query")
    }
    if set.unknown.postLines > 0 {
      let count = Figures.count(set.unknown.postLines, "judgement", "judgements")
      lines.append("\(count) left out for naming an unknown post")
    }
    return (lines + details).map { "- \($0)\n" }.joined()
  }

  private static func systems(
    _ runs: [Run], on set: JudgedSet, queries: [QueryID], metrics: [Metric]
  ) -> String {
    let head = MarkdownText.head(
      ["system"] + metrics.map(\.description), numbers: [false] + metrics.map { _ in true })
    return runs.reduce(into: head) { table, run in
      let means = metrics.map { metric in
        Figures.decimal(
          Measurement(metric, of: run, over: queries, qrels: set.qrels).mean, places: 4)
      }
      table += MarkdownText.row([MarkdownText.cell(run.name)] + means)
    }
  }

  private static func queries(_ rows: [PerQueryTable.Row], _ comparison: Comparison) -> String {
    if rows.isEmpty { return "None.\n" }
    let head = MarkdownText.head(
      [
        "difference", "query", "text", "first of \(MarkdownText.cell(comparison.baseline))",
        "first of \(MarkdownText.cell(comparison.system))",
      ], numbers: [true, false, false, false, false])
    return rows.reduce(into: head) { table, row in
      table += MarkdownText.row(
        [Figures.signed(row.difference, places: 4)]
          + [
            row.query.rawValue, row.text, row.baselineFirst?.rawValue ?? "–",
            row.systemFirst?.rawValue ?? "–",
          ]
          .map(MarkdownText.cell))
    }
  }
}
