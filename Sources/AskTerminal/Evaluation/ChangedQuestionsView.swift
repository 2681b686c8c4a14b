package import AskEval

/// The questions that a change of the editors' files changes most.
package struct ChangedQuestionsView {
  private let table: PerQueryTable
  private let metric: Metric

  /// Questions each way.
  private static let limit = 5

  package init(_ comparison: Comparison) {
    table = comparison.table
    metric = comparison.metric
  }

  /// Those that got worse, worst first, then those that got better, best first; empty when none changed.
  package func lines(to width: Int) -> [StyledText] {
    let worse = table.rows.prefix(min(Self.limit, table.losses))
    let better = table.rows.suffix(min(Self.limit, table.wins)).reversed()
    return section("Worse", of: table.losses, Array(worse), to: width)
      + section("Better", of: table.wins, Array(better), to: width)
  }

  private func section(
    _ title: String, of count: Int, _ rows: [PerQueryTable.Row], to width: Int
  ) -> [StyledText] {
    if rows.isEmpty { return [] }
    let number = count > rows.count ? "\(rows.count) of \(count), the most changed first" : "\(count)"
    var lines = [StyledText(), StyledText("\(title): \(number)", .heading)]
    for row in rows {
      let figures = "\(Self.decimals(row.baseline)) → \(Self.decimals(row.system))  "
      let indent = StyledText.spaces(figures.count)
      lines.append((StyledText(figures, .meta) + StyledText(row.text)).truncated(to: width))
      if row.baselineFirst != row.systemFirst {
        let firsts = [row.baselineFirst, row.systemFirst].map { $0?.rawValue ?? "nothing" }
        lines += StyledText("first: " + firsts.joined(separator: " → "), .meta).wrapped(
          to: width, first: indent, rest: indent)
      }
    }
    return lines
  }

  private static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
