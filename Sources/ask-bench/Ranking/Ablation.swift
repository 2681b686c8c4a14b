import AskEval
import AskNet
import AskSearch
import Foundation

/// `ask-bench ablation SET…`: what each part of training brings, on every set with each seed.
///
/// Each row has heads of its own: fitted on the other sets with that row's networks, then on the set's own posts.
struct Ablation {
  let folders: [String]

  private struct Variant {
    let name: String
    let change: (inout LearningOptions) -> Void
  }

  private static var variants: [Variant] {
    [
      Variant(name: "as it ships") { _ in },
      Variant(name: "the start alone, not trained") { $0.training.epochs = 0 },
      Variant(name: "random start") { $0.start = .random },
      Variant(name: "no early stopping: all 10 epochs") { $0.training.heldOut = 0 },
      Variant(name: "head not fitted on the posts") { $0.fitsHead = false },
      Variant(name: "no pairs of titles") { $0.pairs.remove(.askers) },
      Variant(name: "no pairs of sentence and rest") { $0.pairs.remove(.sentences) },
      Variant(name: "no pairs of sentence and neighbour") { $0.pairs.remove(.neighbours) },
      Variant(name: "no hidden layer") { $0.layers = 0 },
      Variant(name: "1 hidden layer") { $0.layers = 1 },
      Variant(name: "3 hidden layers") { $0.layers = 3 },
      Variant(name: "width at most 64") { $0.width = 64 },
      Variant(name: "width up to 256") { $0.width = 256 },
      Variant(name: "no dropout") { $0.training.dropout = 0 },
      Variant(name: "shared words dropped, half of them") { $0.training.wordDropout = 0.5 },
      Variant(name: "temperature learned") { $0.training.temperature = .learned(start: 0.25) },
      Variant(name: "2 hard negatives by BM25") {
        $0.lexicalNegatives = 20
        $0.training.hardNegatives.perPair = 2
      },
      Variant(name: "2 hard negatives, mined every other epoch") {
        $0.training.hardNegatives.perPair = 2
        $0.training.hardNegatives.miningInterval = 2
      },
      Variant(name: "the same in a margin loss beside") {
        $0.training.hardNegatives.perPair = 2
        $0.training.hardNegatives.miningInterval = 2
        $0.training.hardNegatives.areCandidates = false
        $0.training.hardNegatives.marginWeight = 1
      },
    ]
  }

  func run() throws {
    let names = try folders.map { try JudgedSet(folder: $0).name }
    print("| | " + names.map { "\($0): network | reranked" }.joined(separator: " | ") + " | mean reranked |")
    print("|---|" + String(repeating: "---|", count: 2 * names.count + 1))
    for variant in Self.variants {
      let sets = try folders.map {
        try RankingSet(folder: $0) { learning in
          learning.taught = nil
          variant.change(&learning)
        }
      }
      let heads = LeaveOneOut(try sets.map { try $0.lists() }).heads
      var cells: [String] = []
      var sum = 0.0
      for (set, head) in zip(sets, heads) {
        let evaluations = try set.evaluations(head: head)
        cells.append(Self.mean(.network, evaluations, set).map { String(format: "%.3f", $0) } ?? "–")
        let reranked = Self.mean(.reranked, evaluations, set) ?? Self.mean(.lexical, evaluations, set) ?? 0
        cells.append(String(format: "%.4f", reranked))
        sum += reranked / Double(sets.count)
      }
      print("| \(variant.name) | " + (cells + [String(format: "%.4f", sum)]).joined(separator: " | ") + " |")
      fflush(nil)
    }
  }

  /// nDCG@10 over all queries and seeds; nil when there was no network.
  static func mean(_ system: RankingSystem, _ evaluations: [Evaluation], _ set: RankingSet) -> Double? {
    let measured = evaluations.compactMap { evaluation in
      evaluation[system].map {
        AskEval.Measurement(.nDCG(at: 10), of: $0.run, over: evaluation.measured, qrels: set.set.qrels)
      }
    }
    return measured.isEmpty ? nil : AskEval.Measurement(averaging: measured).mean
  }
}
