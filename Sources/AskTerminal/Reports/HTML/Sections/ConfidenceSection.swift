import AskEditor
import AskEval
import AskSearch

/// How sure the column is of its answers, and how rightly so.
struct ConfidenceSection {
  let figures: JudgedFigures

  var parts: [ReportFigure] {
    guard figures.histogram.contains(where: { $0.total > 0 }) else { return [] }
    return [histogram] + (figures.calibration.bins.isEmpty ? [] : [reliability])
  }

  private var histogram: ReportFigure {
    let steps = figures.histogram
    let answered = figures.answerable.counts.answered + figures.unanswerable.answered
    let right = figures.answeredRight
    let finding =
      answered == 0
      ? "No judged question is answered."
      : "Of \(Numeral.groupedCount(answered, "judged question")) that \(answered == 1 ? "is" : "are") answered, "
        + "\(right) (\(ChartFrame.percent(Double(right) / Double(answered)))) have a right post first, "
        + "\(figures.answerable.counts.answered - right) another post, and for \(figures.unanswerable.answered) no post "
        + "is right."
    let width = 1 / Double(steps.count)
    let notes = steps.indices.map { step in
      "\(Numeral.decimal(Double(step) * width)) to \(Numeral.decimal(Double(step + 1) * width))"
    }
    let marks =
      figures.thresholds.map {
        [
          ColumnChart.Mark(place: $0.maybe, name: "maybe from \(Numeral.decimal($0.maybe))"),
          ColumnChart.Mark(place: $0.answered, name: "answered from \(Numeral.decimal($0.answered))"),
        ]
      } ?? []
    let chart = ColumnChart(
      label: "Confidence of judged questions. \(finding)",
      steps: steps.indices.map { $0 % 4 == 0 ? Numeral.decimal(Double($0) * width, places: 1) : "" },
      notes: notes.map { "confidence " + $0 },
      series: [
        ColumnChart.Series(name: "right post first", style: "answered", values: steps.map(\.right)),
        ColumnChart.Series(name: "another post first", style: "maybe", values: steps.map(\.wrong)),
        ColumnChart.Series(name: "no post is right", style: "none", values: steps.map(\.unanswerable)),
      ], arrangement: .stacked, axis: "confidence", noun: "question", labelsEdges: true, marks: marks)
    return ReportFigure(
      anchor: "confidence-histogram", title: "How sure the answers are", finding: finding, chart: chart.svg,
      legend: chart.legend,
      table: ReportTable(
        head: ["Confidence", "Right post first", "Another post first", "No post is right"],
        rows: zip(notes, steps).map { note, step in
          [.text(note), .number(step.right), .number(step.wrong), .number(step.unanswerable)]
        }))
  }

  private var reliability: ReportFigure {
    let bins = figures.calibration.bins
    let error = figures.calibration.error
    let finding =
      "Over \(Numeral.groupedCount(figures.calibrated, "question")) of the test half, on which nothing was fitted, confidence "
      + "and the share that is right lie \(Numeral.decimal(error * 100, places: 1)) points apart on average "
      + "(calibration error \(Numeral.decimal(error, places: 3)))."
    return ReportFigure(
      anchor: "reliability", title: "Reliability", finding: finding,
      chart: ReliabilityChart(label: "Reliability. \(finding)", bins: bins).svg,
      table: ReportTable(
        head: ["Mean confidence", "Right", "Questions"],
        rows: bins.map {
          [
            .figure(Numeral.decimal($0.meanProbability, places: 3)),
            .figure(Numeral.decimal($0.share, places: 3)),
            .number($0.count),
          ]
        }))
  }
}
