import AskEval
import AskSearch
import Foundation

/// `ask-bench heads SET…`: fits the heads that ship and prints the file that holds them.
struct ShippedHeads {
  let folders: [String]

  func run() throws {
    let sets = try folders.map { try RankingSet(folder: $0) }
    let lists = try sets.map { try $0.lists() }
    let standard = HeadFit(prior: .unfitted).head(for: lists)
    print(
      """
      // Made by `make heads`. Do not edit: fit again.

      extension Head {
        static let standardWeights: [String: Double] = \(Self.array(standard))
      }

      extension FittedSet {
        static let all = [
      """)
    for (set, head) in zip(sets, LeaveOneOut(lists).heads) {
      let sketch = TextSketch.sketch(of: set.set).map(String.init).joined(separator: ", ")
      print(
        """
            FittedSet(
              name: "\(set.set.name)",
              sketch: [\(sketch)],
              headWithout: Head(named: \(Self.array(head)))),
        """)
    }
    print("  ]\n}")
  }

  private static func array(_ head: Head) -> String {
    let named = zip(Features.names, head.weights).map { "\"\($0)\": \(String(format: "%.3f", $1))" }
    return "[" + named.joined(separator: ", ") + "]"
  }
}
