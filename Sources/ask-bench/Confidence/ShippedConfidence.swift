import AskEval
import AskSearch
import Foundation

/// `ask-bench confidence-shipped CORPUS SET…`: fits the models of confidence that ship and prints the file that holds
/// them.
///
/// They serve columns without judgements, so they know nothing of a question but its evidence, and are fitted on the
/// public sets, on the development half of the column's judgements, and on questions of the one asked of the others.
struct ShippedConfidence {
  let corpus: String
  let sets: [String]

  func run() throws {
    print("// Made by `make confidence`. Do not edit: fit again.\n\nextension ConfidenceModel {")
    for (name, kind, meaning) in [
      ("taught", ConfidenceMaterial.Kind.taught, "For a network that starts from a base."),
      ("standard", .standard, "For a network of the posts alone."), ("lexical", .lexical, "For words alone."),
    ] {
      let material = try ConfidenceMaterial(corpus: corpus, sets: sets, kind: kind, isJudged: false)
      var fit = ConfidenceFit()
      fit.usesVector = false
      guard let model = fit.model(for: material.shared()) else { continue }
      print(
        "  /// \(meaning)\n  static let \(name) = ConfidenceModel(\n    bias: \(Self.number(model.bias)),\n    terms: ["
      )
      for (name, term) in zip(Evidence.names, model.terms) {
        print(
          "      // \(name)\n      Term(weight: \(Self.number(term.weight)), center: \(Self.number(term.center))),"
        )
      }
      print(
        "    ], slope: \(Self.number(model.slope)), offset: \(Self.number(model.offset)),\n    thresholds: ConfidenceThresholds("
          + "answered: \(Self.number(model.thresholds.answered)), maybe: \(Self.number(model.thresholds.maybe))))\n"
      )
    }
    print("}")
  }

  private static func number(_ value: Double) -> String { String(format: "%.4f", value) }
}
