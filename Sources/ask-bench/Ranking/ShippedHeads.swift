import AskCorpus
import AskEval
import AskSearch
import Foundation

/// `ask-bench heads CORPUS SET…`: fits the heads that ship and prints the file that holds them.
///
/// Those for networks that start from a base are fitted on the column's own posts too, by their phrasings (`asked-as`)
/// and by the development half of its judgements: no other set has titles, letters and phrasings beside answers.
struct ShippedHeads {
  let folders: [String]

  func run() throws {
    let sets = try folders.dropFirst().map { try RankingSet(folder: $0) { $0.taught = nil } }
    let lists = try sets.map { try $0.lists() }
    let standard = HeadFit(prior: .unfitted).head(for: lists)
    let taughtSets = try folders.dropFirst().map { try RankingSet(folder: $0) }
    let own = try [RankingSet(AskedAsSet(corpus: folders[0]).set), Self.judged(corpus: folders[0])].map {
      try $0.lists()
    }
    let taughtLists = try taughtSets.map { try $0.lists() }
    let taught = HeadFit(prior: .unfitted).head(for: taughtLists + own)
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
    let taughtWithout = LeaveOneOut(taughtLists + own).heads
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

  private static func judged(corpus: String) throws -> RankingSet {
    let posts = try OwnPosts(CorpusFolder(path: corpus))
    let judgements = try Judgements(folder: corpus + "/judgements")
    return RankingSet(
      try judgements.set(of: [.development], posts: posts.judged, name: "judgements").set, own: posts)
  }

  private static func array(_ head: Head) -> String {
    let named = zip(Features.names, head.weights).map { "\"\($0)\": \(String(format: "%.3f", $1))" }
    return "[" + named.joined(separator: ", ") + "]"
  }
}
