/// Cuts pairs into batches and fills a batch's bags.
package struct Batches {
  private let pairs: [TrainingPair]
  private let options: TrainingOptions
  private var dropout: WordDropout

  package init(_ pairs: [TrainingPair], options: TrainingOptions, tokens: Int) {
    self.pairs = pairs
    self.options = options
    dropout = WordDropout(chance: options.wordDropout, tokens: tokens)
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
      let kept = dropout.question(pair.question, without: pair.passage, using: &generator)
      bags.append(sampled(kept, most: options.maxTokens, using: &generator))
    }
    for index in batch {
      bags.append(sampled(pairs[index].passage, most: options.maxTokens, using: &generator))
    }
  }

  /// Appends a further passage, sampled when it is long.
  package func append(
    _ passage: ArraySlice<Int32>, to bags: inout Bags, using generator: inout SeededGenerator
  ) {
    bags.append(sampled(Array(passage), most: options.maxTokens, using: &generator))
  }
}
