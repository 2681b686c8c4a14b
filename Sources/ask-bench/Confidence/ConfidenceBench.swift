import AskCorpus
import AskEval
import AskSearch
import Foundation

/// `ask-bench confidence CORPUS PLOTS SET…`: the tables of docs/confidence.md, and its plots into the folder PLOTS.
///
/// The column's confidence is fitted on the development half of its judgements and measured on the test half; the
/// model that ships is measured on each set, fitted on the others.
struct ConfidenceBench {
  let corpus, plots: String
  let sets: [String]

  func run() throws {
    let material = try ConfidenceMaterial(corpus: corpus, sets: sets, kind: .taught, isJudged: true)
    try column(material)
    print("\n## The model that ships, each time fitted on the other sets\n")
    for place in material.foreign.indices {
      var fit = ConfidenceFit()
      fit.usesVector = false
      guard let model = fit.model(for: material.shared(without: place)) else { continue }
      let judged = material.foreign[place]
      ConfidenceTable(model, judged).print(judged.name)
    }
    var fit = ConfidenceFit()
    fit.usesVector = false
    if let model = fit.model(for: material.foreign.flatMap(\.samples)) {
      ConfidenceTable(model, material.own.test).print("the column, by the model of the public sets")
    }
  }

  private func column(_ material: ConfidenceMaterial) throws {
    print("## The column, fitted on the development half\n")
    guard let model = ConfidenceFit().model(for: material.own.development.samples) else { return }
    let scores = ConfidenceFit().crossValidated(material.own.development.samples)
    ConfidenceTable(model, material.own.development, scores: scores).print(
      "development half, cross-validated")
    let table = ConfidenceTable(model, material.own.test)
    table.print("test half")
    for (name, plot) in [
      ("reliability", CurvePlot(reliability: Calibration(table.predictions))),
      ("risk-coverage", CurvePlot(RiskCoverage(table.predictions))),
    ] {
      try plot.svg.write(toFile: "\(plots)/\(name).svg", atomically: true, encoding: .utf8)
    }
    for (share, name) in [(0.0, "none"), (0.25, "a quarter"), (1, "the whole")] {
      var fit = ConfidenceFit()
      fit.withheldShare = share
      guard let other = fit.model(for: material.own.development.samples) else { continue }
      ConfidenceTable(
        other, material.own.development,
        scores: fit.crossValidated(material.own.development.samples)
      ).print("development half, cross-validated, hidden posts counting \(name)")
    }
    var fit = ConfidenceFit()
    fit.usesVector = false
    if let other = fit.model(for: material.own.development.samples) {
      ConfidenceTable(
        other, material.own.development,
        scores: fit.crossValidated(material.own.development.samples)
      ).print("development half, cross-validated, without the question's vector")
    }
  }
}
