import AskNet

/// Tokens as unevenly spread as words are: the r-th most frequent comes with a chance in proportion to 1 / r.
struct SyntheticTokens {
  static let count = 30_000

  private let cumulated: [Double]
  private let identifiers: [Int32]
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    var sum = 0.0
    cumulated = (1...Self.count).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
    // Neighbours in the table are not neighbours in frequency: ids of real terms are hashes.
    var identifiers = (0..<Int32(Self.count)).map { $0 }
    identifiers.shuffle(using: &generator)
    self.identifiers = identifiers
  }

  /// `count` tokens drawn one by one.
  mutating func bag(of count: Int) -> [Int32] {
    (0..<count).map { _ in
      let wanted = generator.unit() * (cumulated.last ?? 0)
      var low = 0
      var high = cumulated.count - 1
      while low < high {
        let middle = (low + high) / 2
        if cumulated[middle] <= wanted { low = middle + 1 } else { high = middle }
      }
      return identifiers[low]
    }
  }

  /// `count` pairs of `side` tokens each. A third of a passage's tokens are its question's, so that there is
  /// something to learn.
  mutating func pairs(_ count: Int, side: Int) -> [TrainingPair] {
    (0..<count).map { i in
      let question = bag(of: side)
      let passage = bag(of: side).enumerated().map { $0 % 3 == 0 ? question[$0] : $1 }
      return TrainingPair(question: question, passage: passage, group: Int32(i), positive: Int32(i))
    }
  }
}
