/// Which queries a system wins and loses against a baseline.
package struct PerQueryTable: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package let query: QueryID
    /// The name of the query's group.
    package let group: String
    /// On one line: white space and control characters are single spaces.
    package let text: String
    /// The baseline's value and the system's, in 0...1.
    package let baseline: Double
    package let system: Double
    /// What each ranks first; nil when it ranks nothing.
    package let baselineFirst: PostName?
    package let systemFirst: PostName?

    /// Above 0 where the system is better.
    package var difference: Double { system - baseline }
  }

  /// A smaller difference is a tie: it comes from the order of additions.
  static let tie = 1e-9

  /// The worst loss first, the best win last; ties in id order.
  package let rows: [Row]
  package let wins: Int
  package let ties: Int
  package let losses: Int

  /// - Precondition: each of `queries` is judged and in a group.
  package init(
    _ metric: Metric, of system: Run, over baseline: Run, on set: JudgedSet, queries: [QueryID],
    groups: QueryGroups
  ) {
    let texts = Dictionary(uniqueKeysWithValues: set.queries.map { ($0.id, $0.text) })
    let old = Measurement(metric, of: baseline, over: queries, qrels: set.qrels)
    let new = Measurement(metric, of: system, over: queries, qrels: set.qrels)
    rows = new.queries.indices
      .map { index in
        let query = new.queries[index]
        return Row(
          query: query, group: PerQueryTable.line(groups.groups[groups.position(of: query)].name),
          text: PerQueryTable.line(texts[query] ?? ""), baseline: old.values[index],
          system: new.values[index], baselineFirst: baseline[query].first, systemFirst: system[query].first)
      }
      .sorted { ($0.difference, $0.query) < ($1.difference, $1.query) }
    wins = rows.count { $0.difference > PerQueryTable.tie }
    losses = rows.count { $0.difference < -PerQueryTable.tie }
    ties = rows.count - wins - losses
  }

  /// With a line of column names first. Values have six decimals; a missing post is empty.
  package var tsv: String {
    let columns = [
      "query", "group", "text", "baseline", "system", "difference", "baseline_first", "system_first",
    ]
    let lines = rows.map { row in
      [
        row.query.rawValue, row.group, row.text, Figures.decimal(row.baseline, places: 6),
        Figures.decimal(row.system, places: 6), Figures.decimal(row.difference, places: 6),
        row.baselineFirst?.rawValue ?? "", row.systemFirst?.rawValue ?? "",
      ]
    }
    return ([columns] + lines).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  private static func line(_ text: String) -> String {
    let words = text.unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    return words.map { String($0) }.joined(separator: " ")
  }
}
