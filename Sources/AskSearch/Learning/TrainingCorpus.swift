import AskNet

/// What the network learns from: the corpus alone, as pairs of texts that belong together.
struct TrainingCorpus {
  /// One post to learn from.
  struct Post {
    var name: String
    var units: [Unit]
    /// Per passage, in order: its sentences as positions in the unit's tokens.
    var sentences: [[Range<Int>]]
  }

  let vocabulary: Vocabulary
  /// Token weights are the idf over the units.
  let set: TrainingSet

  /// Shorter sentences say too little to find the rest of their passage by.
  private static let shortestSentence = 5
  /// Of each passage; the longest ones are taken.
  private static let sentencesPerPassage = 3

  init(_ posts: [Post], pairs kinds: LearningOptions.Pairs, wholePosts: Int = 0) {
    let vocabulary = Vocabulary(units: posts.lazy.flatMap(\.units))
    var pairs: [TrainingPair] = []
    var passages = Bags()
    var passageGroups: [Int32] = []
    var pool = PassagePool()
    var unitsWith = [Int](repeating: 0, count: vocabulary.count)
    var unitCount = 0
    var groups: [[Int32]: Int32] = [:]
    for (number, post) in posts.enumerated() {
      let positive = Int32(number)
      let rows = post.units.map { vocabulary.rows(of: $0.tokens) }
      // Posts that ask the same are one group: neither may be held out while the other is learned from.
      let title = rows.first?.sorted() ?? []
      let group = title.isEmpty ? positive : groups[title] ?? positive
      if !title.isEmpty { groups[title] = group }
      for row in rows {
        for token in Set(row) { unitsWith[Int(token)] += 1 }
        unitCount += 1
      }
      // Each text with the post's title and other phrasings, so that their words have company to be known by.
      let above = zip(post.units, rows).filter { $0.0.kind == .title || $0.0.kind == .askedAs }.flatMap(\.1)
      for (unit, row) in zip(post.units, rows) where unit.kind == .passage || unit.kind == .question {
        passages.append(above + row)
        passageGroups.append(group)
      }
      let bodies = zip(post.units, rows).filter { $0.0.kind == .passage }.map(\.1)
      if wholePosts & 1 != 0, bodies.count > 1 {
        passages.append(above + bodies.flatMap(\.self))
        passageGroups.append(group)
      }
      func pair(_ question: [Int32], _ passage: [Int32]) {
        guard !question.isEmpty, !passage.isEmpty else { return }
        pairs.append(TrainingPair(question: question, passage: passage, group: group, positive: positive))
      }
      let askers = zip(post.units, rows).filter { $0.0.kind != .passage }
      if kinds.contains(.phrasings) {
        for asker in askers.dropFirst() { pair(asker.1, askers[0].1) }
      }
      var ordinal = 0
      for (unit, row) in zip(post.units, rows) where unit.kind == .passage {
        pool.append(row, group: group, positive: positive)
        if kinds.contains(.askers) {
          for asker in askers { pair(asker.1, row) }
        }
        if kinds.contains(.headings), unit.headCount > 0 {
          let heading = vocabulary.rows(of: unit.tokens.prefix(unit.headCount))
          pair(heading, vocabulary.rows(of: unit.tokens.dropFirst(unit.headCount)))
        }
        let sentences =
          kinds.contains(.sentences) && ordinal < post.sentences.count ? post.sentences[ordinal] : []
        for sentence in Self.chosen(sentences) where sentence.upperBound <= unit.tokens.count {
          let rest = unit.tokens[..<sentence.lowerBound] + unit.tokens[sentence.upperBound...]
          let asked = vocabulary.rows(of: unit.tokens[sentence])
          pair(asked, vocabulary.rows(of: rest))
          if wholePosts & 2 != 0, bodies.count > 1 {
            pair(asked, bodies.enumerated().filter { $0.offset != ordinal }.flatMap(\.element))
          }
          if wholePosts & 4 != 0, bodies.count > 1 {
            pair(asked, bodies[ordinal == 0 ? 1 : ordinal - 1])
          }
        }
        ordinal += 1
      }
    }
    self.vocabulary = vocabulary
    set = TrainingSet(
      pairs: pairs, passages: passages, groups: passageGroups,
      tokenWeights: unitsWith.map { Float(BM25F.idf(posts: unitCount, with: $0)) }, pool: pool)
  }

  private static func chosen(_ sentences: [Range<Int>]) -> [Range<Int>] {
    guard sentences.count > 1 else { return [] }
    let long = sentences.filter { $0.count >= shortestSentence }
    return Array(
      long.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound }
        .prefix(sentencesPerPassage))
  }
}
