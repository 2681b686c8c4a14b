/// Cuts pairs into batches and fills a batch's bags.
package struct Batches {
  private let pairs: [TrainingPair]
  private let options: TrainingOptions
  /// The last pair whose passage held each token: which words are shared, without a set for each pair.
  private var seenIn: [Int32]
  private var fill: Int32 = 0

  package init(_ pairs: [TrainingPair], options: TrainingOptions, tokens: Int) {
    self.pairs = pairs
    self.options = options
    seenIn = Array(repeating: -1, count: tokens)
  }

  /// Random batches of indices for one epoch, no positive twice in one.
  ///
  /// Pairs whose positive already stands in a batch wait for the next. Once batches would come out less than half as
  /// large as the first, what still waits is left for another epoch: few negatives teach little, and batch statistics
  /// over few rows are noise.
  package func plan(using generator: inout SeededGenerator) -> [[Int]] {
    var waiting = Array(pairs.indices)
    waiting.shuffle(using: &generator)
    var batches: [[Int]] = []
    while true {
      var batch: [Int] = []
      var rest: [Int] = []
      var positives: Set<Int32> = []
      for (i, pair) in waiting.enumerated() {
        if batch.count == options.batch {
          rest.append(contentsOf: waiting[i...])
          break
        }
        if positives.insert(pairs[pair].positive).inserted { batch.append(pair) } else { rest.append(pair) }
      }
      if batch.count < max(2, ((batches.first?.count ?? 0) + 1) / 2) { return batches }
      batches.append(batch)
      waiting = rest
    }
  }

  /// Replaces `bags` by the questions of a batch followed by its passages, words dropped and long sides sampled.
  package mutating func fill(_ bags: inout Bags, with batch: [Int], using generator: inout SeededGenerator) {
    bags.removeAll()
    for index in batch {
      let pair = pairs[index]
      fill &+= 1
      for token in pair.passage { seenIn[Int(token)] = fill }
      // One decision a word, not a place: a word that stands twice is dropped twice or kept twice.
      let salt = generator.next()
      let kept = pair.question.filter { token in
        guard seenIn[Int(token)] == fill else { return true }
        var word = SeededGenerator(seed: salt, stream: UInt64(UInt32(bitPattern: token)))
        return word.unit() >= options.wordDropout
      }
      bags.append(sample(kept.isEmpty ? pair.question : kept, using: &generator))
    }
    for index in batch { bags.append(sample(pairs[index].passage, using: &generator)) }
  }

  /// Appends a further passage, sampled when it is long.
  package func append(
    _ passage: ArraySlice<Int32>, to bags: inout Bags, using generator: inout SeededGenerator
  ) {
    bags.append(sample(Array(passage), using: &generator))
  }

  private func sample(_ tokens: [Int32], using generator: inout SeededGenerator) -> [Int32] {
    guard tokens.count > options.maxTokens else { return tokens }
    var tokens = tokens
    for i in 0..<options.maxTokens { tokens.swapAt(i, Int.random(in: i..<tokens.count, using: &generator)) }
    return Array(tokens.prefix(options.maxTokens))
  }
}
