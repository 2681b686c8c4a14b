import AskNet
import Glibc

/// Joins lexical and nearest posts, weighs them by the head, and says which passage of each answers.
package struct Reranker {
  /// A post with the evidence for it.
  package struct Ranked: Equatable, Sendable {
    package var post: PostNumber
    package var score: Double
    package var features: Features
    package var lexicalScore: Double
    /// Cosine of question and `passage`; nil without a network.
    package var similarity: Double?
    /// Ordinal of the passage that answers; nil for a post that has none.
    package var passage: Int?
  }

  let scorer: PostScorer
  private let query: WeightedQuery
  /// Nil for the order of BM25F alone.
  let head: Head?
  private var forward: ForwardIndex { scorer.index }

  /// - Parameter head: nil for the order of BM25F alone.
  package init(scorer: PostScorer, query: WeightedQuery, head: Head?) {
    self.scorer = scorer
    self.query = query
    self.head = head
  }

  /// Ranks `candidates` and the posts in `nearest`, best first, ties by post.
  ///
  /// - Parameters:
  ///   - similarities: cosine with each unit of the forward index; empty without a network.
  ///   - nearest: posts by their nearest vector, best first.
  package func rank(
    _ candidates: [Candidate], nearest: [PostNumber], similarities: [Float]
  ) -> [Ranked] {
    var ranked: [PostNumber: Ranked] = [:]
    for post in candidates.map(\.post) + nearest where ranked[post] == nil {
      ranked[post] = evidence(for: post, similarities: similarities)
    }
    return ordered(ranked.values)
  }

  /// What `evidence` gave for each post, with both scores of words divided by the best one, weighed and best first.
  func ordered(_ evidence: some Collection<Ranked>) -> [Ranked] {
    let bestWhole = evidence.map(\.features.whole).max() ?? 0
    let bestPassage = evidence.map(\.features.passage).max() ?? 0
    return evidence.map { entry in
      var entry = entry
      if bestWhole > 0 { entry.features.whole /= bestWhole }
      if bestPassage > 0 { entry.features.passage /= bestPassage }
      entry.score = head.map { $0.score(entry.features) } ?? entry.lexicalScore
      return entry
    }.sorted { $0.score != $1.score ? $0.score > $1.score : $0.post < $1.post }
  }

  /// Candidates whose best passage is compared token by token.
  private static let alignedCandidates = 10

  /// The same list with `alignment` computed for the first few, which are then ordered anew among themselves.
  package func refined(_ ranked: [Ranked], network: MappedNetwork, question: [TermID]) -> [Ranked] {
    guard let aligner = network.aligner(for: question) else { return ranked }
    var first = ranked.prefix(Self.alignedCandidates).map { entry in
      var entry = entry
      if let passage = entry.passage {
        let unit = forward.passageUnit(passage, of: entry.post)
        entry.features.alignment = aligner.alignment(with: forward.tokens(of: forward.units[unit]))
      }
      entry.score = head?.score(entry.features) ?? entry.lexicalScore
      return entry
    }
    first.sort { $0.score != $1.score ? $0.score > $1.score : $0.post < $1.post }
    return first + ranked.dropFirst(Self.alignedCandidates)
  }

  /// The features before `ordered` has divided the scores of words, and no score.
  ///
  /// - Parameter known: what the post has beside its texts: an asked-as line can only raise what stands there.
  func evidence(for post: PostNumber, similarities: [Float], known: Features = Features()) -> Ranked {
    let match = scorer.match(post)
    let units = forward.units(of: post)
    var features = known
    features.whole = match.wholeScore
    features.passage = match.passageScores.max() ?? 0
    features.brevity = 1 / (1 + log(Double(max(1, match.passageScores.count))))
    var passage: Int?
    var passageUnit: Int?
    var bestPassage = -Double.infinity
    var ordinal = 0
    for unit in units {
      let similarity = similarities.isEmpty ? 0 : Double(similarities[unit])
      switch forward.units[unit].kind {
      case Unit.Kind.title.rawValue:
        features.titleSimilarity = max(0, similarity)
        features.nearestSimilarity = max(features.nearestSimilarity, similarity)
        features.titleCoverage = coverage(by: forward.tokens(of: forward.units[unit]))
      case Unit.Kind.askedAs.rawValue:
        features.phrasingSimilarity = max(features.phrasingSimilarity, Features.fromHalf(similarity))
        features.phrasingCoverage = max(
          features.phrasingCoverage,
          Features.fromHalf(coverage(by: forward.tokens(of: forward.units[unit]))))
      case Unit.Kind.question.rawValue:
        features.questionSimilarity = max(0, similarity)
        features.nearestSimilarity = max(features.nearestSimilarity, similarity)
      case Unit.Kind.whole.rawValue:
        features.wholeSimilarity = max(0, similarity)
      default:
        features.nearestSimilarity = max(features.nearestSimilarity, similarity)
        let titleEvidence = max(
          features.titleCoverage, features.titleSimilarity, features.phrasingCoverage,
          features.phrasingSimilarity)
        let focus = ordinal < match.passageFocus.count ? match.passageFocus[ordinal] : 0
        let score = fit(ordinal: ordinal, focus: focus, similarity: similarity, titleEvidence: titleEvidence)
        if score > bestPassage {
          bestPassage = score
          passage = ordinal
          passageUnit = unit
        }
        ordinal += 1
      }
    }
    if let vectors = forward.vectors, !similarities.isEmpty {
      let passages = forward.passageUnits(of: post)
      let length = Double(vectors.lengthOfSum(of: passages))
      let sum = passages.reduce(0) { $0 + Double(similarities[$1]) }
      features.postSimilarity = length > 0 ? sum / length : 0
    }
    features.pairs = pairs(in: units, passage: passageUnit)
    return Ranked(
      post: post, score: 0, features: features, lexicalScore: match.lexicalScore,
      similarity: similarities.isEmpty ? nil : passageUnit.map { Double(similarities[$0]) }, passage: passage)
  }

  /// The idf mass of the question's terms that stand anywhere in a post.
  func coveredMass(by post: PostNumber) -> Double {
    let found = scorer.match(post).found
    return query.terms.enumerated().reduce(0) {
      $0 + (found & 1 << UInt64($1.offset) != 0 ? $1.element.idf : 0)
    }
  }

  /// How well a passage fits for being quoted.
  ///
  /// An answer opens with its position and goes on to reasons and exceptions. So where it was the title that met the
  /// question, the opening is quoted unless another passage speaks of what the title does not.
  private func fit(ordinal: Int, focus: Double, similarity: Double, titleEvidence: Double) -> Double {
    let opening = ordinal == 0 ? 0.3 : ordinal == 1 ? 0.1 : 0
    let lexical = query.idfMass > 0 ? focus / query.idfMass : 0
    return lexical + 0.5 * similarity + opening * titleEvidence
  }

  /// Share of the question's idf mass whose terms stand in one text.
  private func coverage(by tokens: UnsafeBufferPointer<UInt32>) -> Double {
    guard query.idfMass > 0 else { return 0 }
    var sum = 0.0
    let standing = query.standingFor(in: tokens)
    for (place, term) in query.terms.enumerated() {
      if tokens.contains(term.id.rawValue) {
        sum += term.idf
      } else if standing & 1 << UInt64(place) != 0 {
        sum += term.idf * Expansion.weight
      }
    }
    // A word's parts and what holds it as a whole may both be there.
    return min(1, sum / query.idfMass)
  }

  private func pairs(in units: Range<Int>, passage: Int?) -> Double {
    guard !query.neighbours.isEmpty else { return 0 }
    var found: Set<Int> = []
    for unit in units {
      let kind = forward.units[unit].kind
      guard unit == passage || kind == Unit.Kind.title.rawValue else { continue }
      let tokens = forward.tokens(of: forward.units[unit])
      guard tokens.count > 1 else { continue }
      for i in 1..<tokens.count {
        for (n, pair) in query.neighbours.enumerated()
        where tokens[i - 1] == pair.first.rawValue && tokens[i] == pair.second.rawValue { found.insert(n) }
      }
    }
    return Double(found.count) / Double(query.neighbours.count)
  }
}
