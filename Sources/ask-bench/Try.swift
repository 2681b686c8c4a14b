import AskEval
import AskNet
import AskSearch
import Foundation

struct Try {
  static func run(_ folders: [String]) throws {
    let env = ProcessInfo.processInfo.environment
    func num(_ k: String) -> Double? { env[k].flatMap(Double.init) }
    let sets = try folders.map {
      try RankingSet(folder: $0) { learning in
        if let v = num("EPOCHS") { learning.training.epochs = Int(v) }
        if let v = num("WIDTH") { learning.width = Int(v) }
        if let v = num("LAYERS") { learning.layers = Int(v) }
        if let v = num("TPV") { learning.textsPerValue = Int(v) }
        if let v = num("WD") { learning.training.wordDropout = v }
        if let v = num("PAIRS") { learning.pairs = .init(rawValue: Int(v)) }
        if let v = num("BM25N") {
          learning.lexicalNegatives = 20
          learning.training.hardNegatives.perPair = Int(v)
        }
        if let v = num("MINE") {
          learning.training.hardNegatives.perPair = 2
          learning.training.hardNegatives.miningInterval = Int(v)
        }
        if let v = num("MARGIN") { learning.training.hardNegatives.marginWeight = v }
        if env["LTEMP"] != nil { learning.training.temperature = .learned(start: 0.25) }
        if let v = num("BATCH") { learning.training.batch = Int(v) }
        if let v = num("MAXTOK") { learning.training.maxTokens = Int(v) }
        if let v = num("TLR") { learning.training.tokenLearningRate = v }
        if let v = num("LR") { learning.training.learningRate = v }
        if env["NOFIT"] != nil { learning.fitsHead = false }
        if let v = num("DROP") { learning.training.dropout = Float(v) }
      }
    }
    let heads = LeaveOneOut(try sets.map { try $0.lists() })
    var sums = [0.0, 0, 0]
    var out = ""
    for (set, head) in zip(sets, heads.without) {
      let evaluations = try set.evaluations(head: head)
      func mean(_ system: RankingSystem, dev: Bool) -> Double {
        AskEval.Measurement(
          averaging: evaluations.map { e in
            AskEval.Measurement(
              .nDCG(at: 10), of: e[system]!.run,
              over: e.measured.filter { !dev || set.groups.position(of: $0) % 2 == 0 }, qrels: set.set.qrels)
          }
        ).mean
      }
      let n = mean(.network, dev: true)
      let r = mean(.reranked, dev: true)
      let a = mean(.reranked, dev: false)
      sums[0] += n / 3
      sums[1] += r / 3
      sums[2] += a / 3
      out += String(format: " %.4f %.4f (%.4f) |", n, r, a)
      if env["SHOW"] != nil {
        print(
          set.set.name,
          zip(Features.names, head.weights).map { "\($0)=\(String(format: "%.2f", $1))" }.joined(
            separator: " "))
      }
    }
    print(env["NAME"] ?? "", out, String(format: "mean %.4f %.4f (%.4f)", sums[0], sums[1], sums[2]))
  }
}
