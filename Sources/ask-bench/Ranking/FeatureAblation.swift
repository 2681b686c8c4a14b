import AskEval
import AskSearch
import Foundation

/// `ask-bench features SET…`: what each feature brings, with heads fitted on the other sets only.
struct FeatureAblation {
  let folders: [String]

  func run() throws {
    let sets = try folders.map { try RankingSet(folder: $0) }
    let columns = try sets.map { try $0.columns() }
    let lists = try zip(sets, columns).map { try $0.lists(on: $1) }
    print("| left out | " + sets.map(\.set.name).joined(separator: " | ") + " | mean |")
    print("|---|" + String(repeating: "---|", count: sets.count + 1))
    for left in [nil] + Features.names.map(Optional.some) {
      let heads = LeaveOneOut(lists.map { $0.map { $0.without(left) } }, leavingOut: left).heads
      var values: [Double] = []
      for ((set, column), head) in zip(zip(sets, columns), heads) {
        let evaluations = try set.evaluations(on: column, head: head)
        values.append(Ablation.mean(.reranked, evaluations, set) ?? 0)
      }
      values.append(values.reduce(0, +) / Double(values.count))
      print(
        "| \(left ?? "nothing") | " + values.map { String(format: "%.4f", $0) }.joined(separator: " | ")
          + " |")
      fflush(nil)
    }
  }
}

extension JudgedList {
  /// The same with a feature at 0.
  fileprivate func without(_ name: String?) -> JudgedList {
    guard let place = Features.names.firstIndex(where: { $0 == name }) else { return self }
    return replacing(feature: place, by: 0)
  }
}
