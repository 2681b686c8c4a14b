import AskEditor
import AskEval
import AskSearch

/// Which of the judged questions are answered, and which are rightly not.
struct CoverageSection {
  let figures: JudgedFigures

  private static let mostMisses = 60

  private static let parts = [
    ShareChart.Part(name: "answered", style: "answered"), ShareChart.Part(name: "maybe", style: "maybe"),
    ShareChart.Part(name: "no answer", style: "none"),
  ]
  private static let refusalParts = [
    ShareChart.Part(name: "no answer", style: "none"), ShareChart.Part(name: "maybe", style: "maybe"),
    ShareChart.Part(name: "answered nevertheless", style: "wrong"),
  ]

  var parts: [ReportFigure] {
    var parts: [ReportFigure] = []
    if figures.answerable.counts.total > 0 {
      parts.append(
        slices(
          figures.areas, anchor: "coverage-by-area", title: "Coverage by area", head: "Area",
          finding: areaFinding))
      parts.append(
        slices(
          figures.registers, anchor: "coverage-by-register", title: "Coverage by register", head: "Register",
          finding: registerFinding))
    }
    if figures.unanswerable.total > 0 { parts.append(refusals) }
    if figures.halves.allSatisfy({ $0.answerable.total > 0 && $0.unanswerable.total > 0 }) {
      parts.append(halves)
    }
    if figures.answerable.counts.total > 0 { parts.append(misses) }
    return parts
  }

  private var areaFinding: String {
    let counts = figures.answerable.counts
    let weakest = Self.weakest(figures.areas)
    return "Of \(Numeral.groupedCount(counts.total, "judged question")) that a post answers, "
      + "\(Self.percent(counts.answered, counts.total)) are answered, \(Self.percent(counts.maybe, counts.total)) get a "
      + "maybe and \(Self.percent(counts.none, counts.total)) nothing"
      + (figures.areas.count < 2
        ? "."
        : "; \(weakest.name) has the lowest share, \(Self.percent(weakest.counts.answered, weakest.counts.total)).")
  }

  private var registerFinding: String {
    guard figures.registers.count > 1 else {
      return "All judged questions are of one register, \(figures.registers.first?.name ?? "–")."
    }
    let weakest = Self.weakest(figures.registers)
    let best = Self.best(figures.registers)
    return "Questions of the register \(best.name) are answered most often, "
      + "\(Self.percent(best.counts.answered, best.counts.total)); those of \(weakest.name) least often, "
      + "\(Self.percent(weakest.counts.answered, weakest.counts.total))."
  }

  private func slices(
    _ slices: [JudgedFigures.Slice], anchor: String, title: String, head: String, finding: String
  ) -> ReportFigure {
    let chart = ShareChart(
      label: "\(title). \(finding)", parts: Self.parts,
      rows: slices.map {
        ShareChart.Row(label: $0.name, counts: [$0.counts.answered, $0.counts.maybe, $0.counts.none])
      }, noun: "question")
    return ReportFigure(
      anchor: anchor, title: title, finding: finding, chart: chart.svg, legend: chart.legend,
      table: ReportTable(
        head: [head, "Questions", "Answered", "Maybe", "No answer", "Right post first"],
        rows: slices.map {
          [
            .text($0.name), .number($0.counts.total), .number($0.counts.answered), .number($0.counts.maybe),
            .number($0.counts.none), .number($0.right),
          ]
        }))
  }

  private var refusals: ReportFigure {
    let total = figures.unanswerable
    let hardest = figures.kinds.max { a, b in
      Double(a.counts.answered) / Double(a.counts.total) < Double(b.counts.answered) / Double(b.counts.total)
    }
    let finding =
      "Of \(Numeral.groupedCount(total.total, "judged question")) that no post answers, "
      + "\(Self.percent(total.refused, total.total)) get no answer or a maybe"
      + (figures.kinds.count > 1 && (hardest?.counts.answered ?? 0) > 0
        ? hardest.map {
          "; of the kind \($0.name), \(Self.percent($0.counts.answered, $0.counts.total)) are answered nevertheless."
        } ?? "." : ".")
    let chart = ShareChart(
      label: "Questions without an answer. \(finding)", parts: Self.refusalParts,
      rows: figures.kinds.map {
        ShareChart.Row(label: $0.name, counts: [$0.counts.none, $0.counts.maybe, $0.counts.answered])
      }, noun: "question")
    return ReportFigure(
      anchor: "refusals", title: "Questions that no post answers", finding: finding, chart: chart.svg,
      legend: chart.legend,
      table: ReportTable(
        head: ["Kind", "Questions", "No answer", "Maybe", "Answered nevertheless"],
        rows: figures.kinds.map {
          [
            .text($0.name), .number($0.counts.total), .number($0.counts.none), .number($0.counts.maybe),
            .number($0.counts.answered),
          ]
        }))
  }

  private var halves: ReportFigure {
    let rows = figures.halves.map { half in
      (name: half.half.rawValue, answerable: half.answerable, unanswerable: half.unanswerable)
    }
    let finding =
      "Development and test half: "
      + rows.map { "\(Self.percent($0.answerable.answered, $0.answerable.total))" }.joined(separator: " and ")
      + " of what a post answers are answered, "
      + rows.map { "\(Self.percent($0.unanswerable.refused, $0.unanswerable.total))" }.joined(
        separator: " and ")
      + " of the others are not; where confidence was fitted on the column, it was on the development half."
    let all =
      rows.map { (name: "\($0.name), answerable", counts: $0.answerable) }
      + rows.map { (name: "\($0.name), the others", counts: $0.unanswerable) }
    let chart = ShareChart(
      label: "The two halves. \(finding)", parts: Self.parts,
      rows: all.map {
        ShareChart.Row(label: $0.name, counts: [$0.counts.answered, $0.counts.maybe, $0.counts.none])
      }, noun: "question")
    return ReportFigure(
      anchor: "halves", title: "The two halves", finding: finding, chart: chart.svg, legend: chart.legend,
      table: ReportTable(
        head: ["Half", "Questions", "Answered", "Maybe", "No answer"],
        rows: all.map {
          [
            .text($0.name), .number($0.counts.total), .number($0.counts.answered), .number($0.counts.maybe),
            .number($0.counts.none),
          ]
        }))
  }

  private var misses: ReportFigure {
    let shown = figures.misses.prefix(Self.mostMisses)
    let count = figures.misses.count
    let finding =
      count == 0
      ? "Every question of the development half has a right post first, and is answered or gets a maybe."
      : "\(Numeral.groupedCount(count, "question")) of the development half \(count == 1 ? "has" : "have") another post first "
        + "or no answer"
        + (shown.count < count ? "; the \(shown.count) least sure are listed." : ".")
        + " The test half is not looked at question by question."
    return ReportFigure(
      anchor: "misses", title: "Questions to look at", finding: finding,
      table: count == 0
        ? nil
        : ReportTable(
          head: ["Question", "Outcome", "Confidence", "First post", "Right posts"],
          rows: shown.map { miss in
            [
              .text(miss.text), .text(miss.outcome == .none ? "no answer" : miss.outcome.rawValue),
              .figure(miss.confidence.map { Numeral.decimal($0) } ?? "–"), .text(miss.first ?? "–"),
              .text(miss.right.joined(separator: ", ")),
            ]
          }, summary: "The questions"), size: .wide)
  }

  private static func share(_ slice: JudgedFigures.Slice) -> Double {
    Double(slice.counts.answered) / Double(max(1, slice.counts.total))
  }

  private static func weakest(_ slices: [JudgedFigures.Slice]) -> JudgedFigures.Slice {
    slices.min { share($0) < share($1) } ?? slices[0]
  }

  private static func best(_ slices: [JudgedFigures.Slice]) -> JudgedFigures.Slice {
    slices.max { share($0) < share($1) } ?? slices[0]
  }

  private static func percent(_ count: Int, _ total: Int) -> String {
    ChartFrame.percent(Double(count) / Double(max(1, total)))
  }
}
