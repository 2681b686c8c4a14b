import AskEval
import AskSearch
import Foundation

/// What one model makes of judged questions.
struct ConfidenceTable {
  let model: ConfidenceModel
  let judged: ConfidenceMaterial.Judged
  /// By sample.
  let probabilities: [Double]

  /// - Parameter scores: the log odds of each sample, where they are not those of `model`.
  init(_ model: ConfidenceModel, _ judged: ConfidenceMaterial.Judged, scores: [Double]? = nil) {
    self.model = model
    self.judged = judged
    probabilities = judged.samples.indices.map { place in
      scores.map { model.probability(atLogOdds: $0[place]) }
        ?? model.probability(of: judged.samples[place].evidence)
    }
  }

  /// Of all questions but those whose posts were hidden.
  var predictions: [Prediction] {
    zip(judged.samples, probabilities).filter { $0.0.kind != .withheld }.map {
      Prediction(probability: $0.1, isRight: $0.0.kind == .right)
    }
  }

  func print(_ title: String) {
    Swift.print("\n### \(title)\n")
    Swift.print(
      String(
        format: "thresholds: answered from %.3f, maybe from %.3f\n", model.thresholds.answered,
        model.thresholds.maybe))
    Swift.print("| questions | answered | maybe | none | refused, 95 % interval |\n|---|--:|--:|--:|---|")
    row("answerable") { judged.kinds[$0] == "answerable" }
    row("– right post on top") { judged.samples[$0].kind == .right }
    for kind in Set(judged.kinds).subtracting(["answerable"]).sorted() {
      row(kind) { judged.kinds[$0] == kind }
    }
    let predictions = predictions
    let calibration = Calibration(predictions)
    var generator = SplitMix64(seed: 1)
    let interval = Calibration.errorInterval(predictions, using: &generator)
    let risk = RiskCoverage(predictions)
    Swift.print(
      String(
        format: "\ncalibration error %.3f (%.3f to %.3f); area under risk and coverage %.3f",
        calibration.error,
        interval?.lower ?? 0, interval?.upper ?? 0, risk.area))
    Swift.print("\n| mean confidence | first answer right | questions |\n|--:|--:|--:|")
    for bin in calibration.bins {
      Swift.print(String(format: "| %.3f | %.3f | %d |", bin.meanProbability, bin.share, bin.count))
    }
  }

  private func row(_ name: String, _ isIn: (Int) -> Bool) {
    let places = judged.samples.indices.filter(isIn)
    let outcomes = places.map { model.thresholds.outcome(at: probabilities[$0]) }
    let answered = outcomes.count { $0 == .answered }
    let refused = ShareInterval(places.count - answered, of: places.count)
    func share(_ count: Int) -> String {
      places.isEmpty ? "–" : String(format: "%.3f", Double(count) / Double(places.count))
    }
    Swift.print(
      "| \(name) (\(places.count)) | \(share(answered)) | \(share(outcomes.count { $0 == .maybe })) | "
        + "\(share(outcomes.count { $0 == .none })) | "
        + String(format: "%.3f (%.3f to %.3f) |", refused.share, refused.lower, refused.upper))
  }
}
