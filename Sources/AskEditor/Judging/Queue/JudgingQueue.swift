import AskEval

/// The pairs that one rater is to grade in one sitting.
///
/// Of the posts among the first ten of any system those that nobody has graded come first by `PairWorth`. One pair in
/// five is one that exactly one other rater has graded, those graded above 0 before those graded 0, since most agree on
/// what is plainly wrong. What is chosen is then shuffled: questions, and the posts of each, so that neither the order
/// nor a pair's being there says what a system or another rater made of it.
package struct JudgingQueue: Equatable, Sendable {
  /// In the order in which they are shown.
  package let pairs: [JudgingPair]
  /// Pairs that there are beside those of this sitting.
  package let left: Int

  private static let secondOpinionEvery = 5

  /// - Parameters:
  ///   - limit: pairs of the sitting, at least 1.
  ///   - seed: decides the order in which they are shown, and nothing else.
  package init(_ pooled: [PooledQuestion], rater: String, limit: Int, seed: UInt64) {
    precondition(limit >= 1, "\(limit) pairs")
    var unjudged: [JudgingPair] = []
    var second: [(isRight: Bool, pair: JudgingPair)] = []
    for question in pooled {
      let worth = PairWorth(question)
      func pair(_ post: PostName, _ cause: JudgingPair.Cause) -> JudgingPair {
        JudgingPair(
          question: question.question, post: post, passage: question.passages[post] ?? 0, cause: cause,
          worth: worth.worth(of: post))
      }
      for post in Set(question.rankings.joined()) where question.given[post] == nil {
        unjudged.append(pair(post, .unjudged))
      }
      for (post, grades) in question.given where grades.count == 1 && grades[rater] == nil {
        second.append((grades.values.contains { $0 > 0 }, pair(post, .secondOpinion)))
      }
    }
    unjudged.sort(by: Self.isBefore)
    second.sort { $0.isRight != $1.isRight ? $0.isRight : Self.isBefore($0.pair, $1.pair) }
    let chosen = Self.mixed(unjudged, second.map(\.pair), limit: limit)
    left = unjudged.count + second.count - chosen.count
    pairs = Self.shuffled(chosen, seed: seed)
  }

  private static func isBefore(_ a: JudgingPair, _ b: JudgingPair) -> Bool {
    if a.worth != b.worth { return a.worth > b.worth }
    return a.question.id != b.question.id ? a.question.id < b.question.id : a.post < b.post
  }

  private static func mixed(_ first: [JudgingPair], _ second: [JudgingPair], limit: Int) -> [JudgingPair] {
    var first = first[...]
    var second = second[...]
    var mixed: [JudgingPair] = []
    while mixed.count < limit, let next = first.first ?? second.first {
      if (mixed.count + 1) % secondOpinionEvery == 0 || first.isEmpty, let opinion = second.popFirst() {
        mixed.append(opinion)
      } else {
        mixed.append(next)
        first = first.dropFirst()
      }
    }
    return mixed
  }

  private static func shuffled(_ pairs: [JudgingPair], seed: UInt64) -> [JudgingPair] {
    var generator = SplitMix64(seed: seed)
    let questions = Dictionary(grouping: pairs, by: \.question.id)
    return questions.keys.sorted().shuffled(using: &generator).flatMap { id in
      (questions[id] ?? []).sorted { $0.post < $1.post }.shuffled(using: &generator)
    }
  }
}

extension JudgingQueue {
  /// The same for one rater on one day, another on the next.
  package static func seed(rater: String, day: String) -> UInt64 {
    var seed: UInt64 = 0
    for byte in "\(rater) \(day)".utf8 {
      var generator = SplitMix64(seed: seed ^ UInt64(byte))
      seed = generator.next()
    }
    return seed
  }
}
