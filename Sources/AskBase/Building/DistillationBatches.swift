internal import AskNet

/// Which texts each step of a distillation sees: a pure function of the seed and the step, so that a run that was
/// stopped goes on as if it had not been.
///
/// Each batch has so many texts of each kind; a kind is gone through in an order of its own, shuffled anew each time
/// it is through.
package struct DistillationBatches: Sendable {
  /// Texts of one kind, by their places among all, and how many of them a batch has.
  package struct Kind: Equatable, Sendable {
    package let texts: [Int]
    package let perBatch: Int

    package init(texts: [Int], perBatch: Int) {
      precondition(perBatch >= 0 && (perBatch == 0 || !texts.isEmpty), "\(perBatch) of \(texts.count) texts")
      self.texts = texts
      self.perBatch = perBatch
    }
  }

  private let kinds: [Kind]
  private let seed: UInt64
  /// The order in which each kind is gone through, and for which round it is.
  private var orders: [(round: Int, texts: [Int])]

  package init(kinds: [Kind], seed: UInt64) {
    self.kinds = kinds
    self.seed = seed
    orders = kinds.map { _ in (-1, []) }
  }

  /// The texts of step `step`, from 0, by their places among all.
  package mutating func batch(_ step: Int) -> [Int] {
    var batch: [Int] = []
    for (k, kind) in kinds.enumerated() where kind.perBatch > 0 {
      for i in step * kind.perBatch..<(step + 1) * kind.perBatch {
        let round = i / kind.texts.count
        if orders[k].round != round {
          var generator = SeededGenerator(seed: seed, stream: UInt64(k) << 32 | UInt64(round))
          orders[k] = (round, kind.texts.shuffled(using: &generator))
        }
        batch.append(orders[k].texts[i % kind.texts.count])
      }
    }
    return batch
  }
}
