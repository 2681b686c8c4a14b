package import AskEval
package import AskSearch

/// What was measured, for reading.
package struct EvaluationView {
  private let evaluation: Evaluation
  private let comparison: Comparison?
  private let set: JudgedSet

  /// In the columns of the table; the others are in JSON and in the report.
  private static let metrics: [Metric] = [
    .nDCG(at: 10), .reciprocalRank(at: 10), .hit(at: 1), .hit(at: 5), .recall(at: 100),
  ]

  package init(_ evaluation: Evaluation, _ comparison: Comparison?, of set: JudgedSet) {
    self.evaluation = evaluation
    self.comparison = comparison
    self.set = set
  }

  package func text(on screen: Screen) -> String {
    var lines: [StyledText] = []
    let learned =
      evaluation.learned.isEmpty
      ? ""
      : ", after learning from \(Self.count(evaluation.learned.count, "query"))"
        + (evaluation.sameAsLearned.isEmpty ? "" : " (\(evaluation.sameAsLearned.count) more ask the same)")
    lines += StyledText(
      "\(set.name): \(Self.count(set.posts.count, "post")), \(Self.count(evaluation.measured.count, "query"))\(learned)",
      .title
    ).wrapped(to: screen.measure, first: StyledText(), rest: StyledText())
    lines.append(StyledText())
    lines += table(width: screen.measure)
    if comparison != nil || evaluation[.reranked] != nil { lines.append(StyledText()) }
    if let comparison {
      lines += StyledText(comparison.summary).wrapped(
        to: screen.measure, first: StyledText(), rest: StyledText())
    }
    if evaluation[.curated] != nil, let comparison {
      lines += ChangedQuestionsView(comparison).lines(to: screen.measure)
      lines.append(StyledText())
    }
    if evaluation[.reranked] != nil {
      lines += StyledText("Weights of reranked: \(evaluation.headName).", .meta).wrapped(
        to: screen.measure, first: StyledText(), rest: StyledText())
    }
    return screen.text(lines)
  }

  private func table(width: Int) -> [StyledText] {
    let name = 10
    let column = 11
    // On a narrow screen the last columns are left out rather than wrapped.
    let shown = Self.metrics.prefix(max(1, (width - name) / column))
    var head = StyledText().padded(to: name)
    for metric in shown { head.append(Self.right(metric.description, column, .heading)) }
    let rows = evaluation.systems.map { system in
      var row = StyledText(system.system.rawValue, .title).padded(to: name)
      for metric in shown {
        let value = Measurement(metric, of: system.run, over: evaluation.measured, qrels: set.qrels).mean
        row.append(Self.right(Self.decimals(value), column, .body))
      }
      return row
    }
    return [head] + rows
  }

  private static func right(_ text: String, _ width: Int, _ style: Style) -> StyledText {
    StyledText.spaces(width - text.count) + StyledText(text, style)
  }

  private static func decimals(_ value: Double) -> String {
    let thousandths = Int((value * 10_000).rounded())
    let digits = String(thousandths % 10_000)
    return "\(thousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func count(_ number: Int, _ what: String) -> String {
    let many = what == "query" ? "queries" : what + "s"
    return "\(number) \(number == 1 ? what : many)"
  }
}
