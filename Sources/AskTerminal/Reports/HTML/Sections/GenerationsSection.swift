import AskEditor

/// How well the posts are ranked, generation by generation.
struct GenerationsSection {
  /// Oldest first.
  let generations: [GenerationFigures]

  var parts: [ReportFigure] {
    guard let last = generations.last else { return [] }
    let now =
      "Generation \(last.generation) has a right post first for \(ChartFrame.percent(last.hit1)) of "
      + "\(Numeral.groupedCount(last.questions, "judged question")); nDCG@10 is \(Numeral.decimal(last.nDCG10, places: 3))"
    guard generations.count > 1, let first = generations.first else {
      return [
        ReportFigure(
          anchor: "ranking", title: "Ranking",
          finding: now + ". There is no earlier one to compare with.", table: table)
      ]
    }
    let change = last.nDCG10 - first.nDCG10
    let finding =
      now
      + ", \(Numeral.change(change, places: 3)) since generation \(first.generation) of \(Age.words(first.day))."
    let chart = GenerationChart(
      label: "Ranking, generation by generation. \(finding)", generations: generations)
    return [
      ReportFigure(
        anchor: "ranking", title: "Ranking", finding: finding, chart: chart.svg, legend: chart.legend,
        table: table)
    ]
  }

  private var table: ReportTable {
    ReportTable(
      head: ["Generation", "Day", "Posts", "Questions", "nDCG@10", "hit@1"],
      rows: generations.map {
        [
          .text("\($0.generation)"), .text("\($0.day)"), .number($0.posts), .number($0.questions),
          .figure(Numeral.decimal($0.nDCG10, places: 3)), .figure(Numeral.decimal($0.hit1, places: 3)),
        ]
      })
  }
}
