import AskText

/// Chooses the sentences of a passage that are shown, and the words in it that are marked.
struct QuotePicker {
  let analyzer: Analyzer
  let query: WeightedQuery
  /// Cosine of a text with the question, given its terms too; nil without a network.
  let similarity: ((_ text: String, _ tokens: [TermID]) -> Double)?

  /// At most this many neighbouring sentences.
  private static let sentenceLimit = 3
  /// A second or third sentence is added only up to this many words in all.
  private static let wordLimit = 75
  /// What a sentence's similarity counts beside the share of the question's idf mass in it.
  private static let similarityWeight = 0.5

  struct Quote: Equatable {
    /// UTF-8 offsets.
    var range: Range<Int>
    /// UTF-8 offsets in the whole passage, ascending, disjoint.
    var highlights: [Range<Int>]
  }

  /// By the place of each token of an alternative: the terms of the question that it stands for.
  private func standing(in tokens: [TermID]) -> [Int: Set<TermID>] {
    var standing: [Int: Set<TermID>] = [:]
    if query.alternatives.isEmpty { return standing }
    tokens.map(\.rawValue).withUnsafeBufferPointer { tokens in
      for alternative in query.alternatives {
        alternative.forEach(in: tokens) { place in
          for place in place..<place + alternative.expansion.ids.count {
            standing[place, default: []].formUnion(alternative.expansion.standsFor)
          }
        }
      }
    }
    return standing
  }

  /// - Parameter sentences: of `body`, ascending UTF-8 offsets.
  func quote(from body: String, sentences: [Range<Int>]) -> Quote {
    let tokens = analyzer.tokens(of: body)
    let ids = tokens.map { TermID(of: $0.term) }
    let terms = Dictionary(query.terms.map { ($0.id, $0.idf) }, uniquingKeysWith: { first, _ in first })
    let standing = standing(in: ids)
    let highlights = highlights(
      tokens.indices.filter { terms[ids[$0]] != nil || standing[$0] != nil }.map {
        (token: tokens[$0], id: ids[$0])
      }, in: body)
    let whole = 0..<body.utf8.count
    let bytes = Array(body.utf8)
    let quotable = QuotableSentences(sentences, of: bytes)
    let sentences = quotable.ranges
    guard sentences.count > 1 else { return Quote(range: sentences.first ?? whole, highlights: highlights) }
    var parts: [(terms: Set<TermID>, similarity: Double, words: Int)] = []
    var next = 0
    for sentence in sentences {
      while next < tokens.count, tokens[next].byteRange.lowerBound < sentence.lowerBound { next += 1 }
      let start = next
      while next < tokens.count, tokens[next].byteRange.lowerBound < sentence.upperBound { next += 1 }
      let own = Array(ids[start..<next])
      let similar =
        similarity.map { $0(String(decoding: bytes[sentence], as: UTF8.self), own) } ?? 0
      var found = Set(own).filter { terms[$0] != nil }
      for place in start..<next { found.formUnion(standing[place] ?? []) }
      parts.append((found, similar, own.count))
    }
    var best = 0..<1
    var bestScore = -Double.infinity
    for first in parts.indices {
      var found: Set<TermID> = []
      var words = 0
      var similar = 0.0
      for last in first..<min(first + Self.sentenceLimit, parts.count) {
        words += parts[last].words
        if last > first, words > Self.wordLimit { break }
        found.formUnion(parts[last].terms)
        similar += parts[last].similarity
        // In a fixed order, so that sums round alike.
        let mass = query.terms.reduce(0) { $0 + (found.contains($1.id) ? $1.idf : 0) }
        let covered = query.idfMass > 0 ? mass / query.idfMass : 0
        let score =
          covered + Self.similarityWeight * similar / Double(last - first + 1)
          - quotable.costOfOpening(with: first)
          - quotable.costOfEnding(with: last, words: parts[last].words, isLonger: last > first)
        // A longer quote has to earn its length, but one sentence alone seldom makes sense.
        let full = score + (last > first ? 0.1 : 0)
        if full > bestScore {
          bestScore = full
          best = first..<last + 1
        }
      }
    }
    let range = sentences[best.lowerBound].lowerBound..<sentences[best.upperBound - 1].upperBound
    return Quote(range: range, highlights: highlights)
  }

  /// The words of `matched`, of those that hold a word of the question only that; whole characters. Words that stand
  /// side by side without a space, here and in the question, are one.
  private func highlights(_ matched: [(token: Token, id: TermID)], in body: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var last: TermID?
    for (token, id) in matched where !query.holders.contains(id) {
      let range = token.byteRange
      if let first = last, let before = ranges.last, before.upperBound == range.lowerBound,
        query.neighbours.contains(WeightedQuery.Neighbours(first: first, second: id))
      {
        ranges[ranges.count - 1] = before.lowerBound..<range.upperBound
      } else if ranges.last != range {
        ranges.append(range)
      }
      last = id
    }
    // Where words stand side by side, those of the question are found inside others too.
    let words = query.terms.filter { !query.holders.contains($0.id) }.map(\.text)
      .filter { UnspacedScript.holds(all: $0) && $0.count > 1 }
    for word in query.heldWords + words { ranges += Analyzer.occurrences(of: word, in: body) }
    return WholeCharacters(of: body).ranges(covering: ranges)
  }
}
