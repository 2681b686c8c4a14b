import AskBase
import AskEval
import AskSearch
import Foundation

/// `ask-bench ranking [--teacher DIR] SET…`: every system on every set with each seed, heads fitted on the other sets.
struct RankingTable {
  let folders: [String]

  func run() throws {
    var folders = folders
    var taught = TaughtSide.standard
    if folders.first == "--teacher", folders.count > 1, let base = Base.shipped {
      taught = TaughtSide(base: base, encoder: try PassageEncoder(teacher: folders[1], base: base))
      folders.removeFirst(2)
    }
    let sets = try folders.map { folder in try RankingSet(folder: folder) { $0.taught = taught } }
    print("| set | lexical | fts5 | network | reranked | against lexical | against fts5 |")
    print("|---|---|---|---|---|---|---|")
    for set in sets {
      let evaluations = try set.evaluations()
      print(
        "| \(set.set.name) | " + Self.row(evaluations, set).joined(separator: " | ") + " |", terminator: "\n")
    }
  }

  private static func row(_ evaluations: [Evaluation], _ set: RankingSet) -> [String] {
    func measured(_ system: RankingSystem) -> [AskEval.Measurement] {
      evaluations.compactMap { evaluation in
        evaluation[system].map {
          AskEval.Measurement(.nDCG(at: 10), of: $0.run, over: evaluation.measured, qrels: set.set.qrels)
        }
      }
    }
    func figures(_ system: RankingSystem) -> String {
      let means = measured(system).map { String(format: "%.4f", $0.mean) }
      return Array(Set(means)).count == 1 ? means[0] : means.joined(separator: " ")
    }
    let reranked = AskEval.Measurement(averaging: measured(.reranked))
    func against(_ system: RankingSystem) -> String {
      let differences = PairedDifferences(
        of: reranked, over: AskEval.Measurement(averaging: measured(system)), groups: set.groups)
      var generator = SplitMix64(seed: 1)
      let test = PairedTest(differences, using: &generator)
      return String(format: "%+.4f, p = %.5f", differences.mean, test.p)
    }
    return [RankingSystem.lexical, .fts5, .network, .reranked].map(figures) + [
      against(.lexical), against(.fts5),
    ]
  }
}
