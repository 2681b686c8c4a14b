package import AskNet

/// Gathers, post by post, the pairs to learn from and the texts that token rows start from.
package struct PairCollector {
  package let kinds: LearningOptions.Pairs
  package private(set) var pairs: [TrainingPair] = []
  /// Each passage, each reader's question and each whole answer, with the post's title and other phrasings above it,
  /// so that their words have company to be known by.
  package private(set) var texts = Bags()
  /// The group of each text.
  package private(set) var textGroups: [Int32] = []
  /// The passages as the search embeds them.
  package private(set) var pool = PassagePool()
  private var groups: [[Int32]: Int32] = [:]
  private var posts: Int32 = 0

  /// Shorter sentences say too little to find the rest of their passage by.
  private static let shortestSentence = 5
  /// Of each passage; the longest ones are taken.
  private static let sentencesPerPassage = 3

  package init(kinds: LearningOptions.Pairs) {
    self.kinds = kinds
  }

  /// - Parameter rows: the known tokens of each of the post's units.
  package mutating func add(_ post: TrainingCorpus.Post, rows: [[Int32]]) {
    let positive = posts
    posts += 1
    let units = Array(zip(post.units, rows))
    let askers = units.filter { $0.0.kind != .passage }.map(\.1)
    let asked = units.filter { $0.0.kind == .title || $0.0.kind == .askedAs }.map(\.1)
    let group = group(of: asked, positive: positive)
    let above = asked.flatMap(\.self)
    for (unit, row) in units where unit.kind == .passage || unit.kind == .question {
      texts.append(above + row)
      textGroups.append(group)
    }
    let bodies = units.filter { $0.0.kind == .passage }
    // The post as a whole: its passages have more in common than their words.
    if bodies.count > 1 {
      texts.append(above + bodies.flatMap(\.1))
      textGroups.append(group)
    }
    var found: [(question: [Int32], passage: [Int32])] = []
    if kinds.contains(.phrasings) {
      found += askers.dropFirst().map { ($0, askers[0]) }
    }
    for (ordinal, (unit, row)) in bodies.enumerated() {
      pool.append(row, group: group, positive: positive)
      if kinds.contains(.askers) { found += askers.map { ($0, row) } }
      if kinds.contains(.headings), unit.headCount > 0, unit.tokens.count == row.count {
        found.append((Array(row[..<unit.headCount]), Array(row[unit.headCount...])))
      }
      guard ordinal < post.sentences.count, unit.tokens.count == row.count else { continue }
      for sentence in Self.chosen(post.sentences[ordinal]) where sentence.upperBound <= row.count {
        let alone = Array(row[sentence])
        if kinds.contains(.sentences) {
          found.append((alone, Array(row[..<sentence.lowerBound] + row[sentence.upperBound...])))
        }
        if kinds.contains(.neighbours), bodies.count > 1 {
          found.append((alone, bodies[ordinal == 0 ? 1 : ordinal - 1].1))
        }
      }
    }
    for pair in found where !pair.question.isEmpty && !pair.passage.isEmpty {
      pairs.append(
        TrainingPair(question: pair.question, passage: pair.passage, group: group, positive: positive))
    }
  }

  /// Posts with the same title, or with an asked-as line in common, are one group: neither may be held out while the
  /// other is learned from.
  private mutating func group(of questions: [[Int32]], positive: Int32) -> Int32 {
    let keys = questions.map { $0.sorted() }.filter { !$0.isEmpty }
    let group = keys.compactMap { groups[$0] }.first ?? positive
    for key in keys where groups[key] == nil { groups[key] = group }
    return group
  }

  private static func chosen(_ sentences: [Range<Int>]) -> [Range<Int>] {
    guard sentences.count > 1 else { return [] }
    let long = sentences.filter { $0.count >= shortestSentence }
    return Array(
      long.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound }
        .prefix(sentencesPerPassage))
  }
}
