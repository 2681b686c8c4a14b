import AskEval
import AskSearch
import Foundation

/// `ask-bench heads CORPUS SET…`: fits the heads that ship and prints the file that holds them.
///
/// Those for networks that start from a base are fitted on the phrasings (`asked-as`) of the column's own posts too:
/// no set has titles beside answers, and half of what such a network says is about titles.
struct ShippedHeads {
  let folders: [String]

  func run() throws {
    let sets = try folders.dropFirst().map { try RankingSet(folder: $0) { $0.taught = nil } }
    let lists = try sets.map { try $0.lists() }
    let standard = HeadFit(prior: .unfitted).head(for: lists)
    let taughtSets = try folders.dropFirst().map { try RankingSet(folder: $0) }
    let own = try RankingSet(AskedAsSet(corpus: folders[0]).set).lists()
    let taughtLists = try taughtSets.map { try $0.lists() }
    let taught = HeadFit(prior: .unfitted).head(for: taughtLists + [own])
    print(
      """
      // Made by `make heads`. Do not edit: fit again.

      extension Head {
        static let standardWeights: [String: Double] = \(Self.array(standard))
        static let taughtWeights: [String: Double] = \(Self.array(taught))
      }

      extension FittedSet {
        static let all = [
      """)
    let without = LeaveOneOut(lists).heads
    let taughtWithout = LeaveOneOut(taughtLists + [own]).heads
    for (place, set) in sets.enumerated() {
      let sketch = TextSketch.sketch(of: set.set).map(String.init).joined(separator: ", ")
      print(
        """
            FittedSet(
              name: "\(set.set.name)",
              sketch: [\(sketch)],
              headWithout: Head(named: \(Self.array(without[place]))),
              taughtHeadWithout: Head(named: \(Self.array(taughtWithout[place])))),
        """)
    }
    print("  ]\n}")
  }

  private static func array(_ head: Head) -> String {
    let named = zip(Features.names, head.weights).map { "\"\($0)\": \(String(format: "%.3f", $1))" }
    return "[" + named.joined(separator: ", ") + "]"
  }
}
