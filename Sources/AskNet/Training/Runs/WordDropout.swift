/// Drops words that a question shares with its passage, at random.
package struct WordDropout {
  private let chance: Double
  /// The last question whose passage held each token: which words are shared, without a set for each pair.
  private var seenIn: [Int32]
  private var asked: Int32 = 0

  package init(chance: Double, tokens: Int) {
    self.chance = chance
    seenIn = Array(repeating: -1, count: tokens)
  }

  /// The question's tokens without the words dropped; all of them if none would be left.
  package mutating func question(
    _ question: [Int32], without passage: some Sequence<Int32>, using generator: inout SeededGenerator
  ) -> [Int32] {
    guard chance > 0 else { return question }
    asked &+= 1
    for token in passage { seenIn[Int(token)] = asked }
    // One decision a word, not a place: a word that stands twice is dropped twice or kept twice.
    let salt = generator.next()
    let kept = question.filter { token in
      guard seenIn[Int(token)] == asked else { return true }
      var word = SeededGenerator(seed: salt, stream: UInt64(UInt32(bitPattern: token)))
      return word.unit() >= chance
    }
    return kept.isEmpty ? question : kept
  }
}

/// All of `tokens` when there are at most `most`, else a random sample of that many.
package func sampled(_ tokens: [Int32], most: Int, using generator: inout SeededGenerator) -> [Int32] {
  guard tokens.count > most else { return tokens }
  var tokens = tokens
  for i in 0..<most { tokens.swapAt(i, Int.random(in: i..<tokens.count, using: &generator)) }
  return Array(tokens.prefix(most))
}
