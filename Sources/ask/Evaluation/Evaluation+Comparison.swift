import AskEval
import AskSearch

extension Evaluation {
  /// The last system that was measured against the first: usually `reranked` against `lexical`; nil when there is only
  /// one.
  func comparison(on set: JudgedSet, options: EvaluationOptions) -> Comparison? {
    guard let baseline = systems.first, let system = systems.last, systems.count > 1 else { return nil }
    return Comparison(
      of: system.run, over: baseline.run, by: .nDCG(at: 10), on: set, queries: measured,
      groups: options.groups, seed: options.seed)
  }

  /// How it was measured, a line each.
  func details(seed: UInt64) -> [String] {
    var lines = ["seed \(seed)", "weights of `reranked`: \(headName)"]
    if !learned.isEmpty {
      lines.append(
        "\(learned.count) judged queries were learned from"
          + (sameAsLearned.isEmpty ? "" : "; \(sameAsLearned.count) more ask the same and were left out"))
    }
    return lines
  }
}
