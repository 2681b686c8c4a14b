/// Exact BM25F of whole posts from the forward index.
///
/// FTS5 finds the posts by the question's rarer terms; this scores them on all of its terms. The arithmetic and its
/// order are those of `BM25FFunction`, so both give the same number for the same terms. A class, because a post is
/// scored once a question, by whichever stage asks first.
package final class PostScorer {
  /// What the question's terms do in one post.
  struct Match: Equatable {
    var post: PostNumber
    var lexicalScore: Double
    /// Of the post row alone.
    var postRowScore: Double
    /// BM25F of the post as one row of four fields, its passages joined, asked-as lines left out.
    var wholeScore: Double
    /// BM25F of each passage, by ordinal.
    var passageScores: [Double]
    /// The same with the terms that the title or an asked-as line holds counted less: those found the post, and say
    /// little about which of its passages answers.
    var passageFocus: [Double]
    /// Bit i: term i of the query occurs somewhere in the post.
    var found: UInt64
    /// The same for the title and asked-as lines alone.
    var foundInTitle: UInt64
  }

  let index: ForwardIndex
  let terms: [WeightedQuery.Term]
  private let alternatives: [WeightedQuery.Alternative]
  let parameters: BM25F
  private let postMeans: [Double]
  private let passageMeans: [Double]
  /// Of all headings and bodies of one post.
  private let wholeMeans: [Double]
  private let lookup: TermLookup
  private var known: [PostNumber: Match] = [:]

  package convenience init(_ index: ForwardIndex, query: WeightedQuery) {
    self.init(index, terms: query.terms, alternatives: query.alternatives)
  }

  package init(
    _ index: ForwardIndex, terms: [WeightedQuery.Term], alternatives: [WeightedQuery.Alternative] = [],
    parameters: BM25F = BM25F()
  ) {
    precondition(terms.count <= WeightedQuery.termLimit, "\(terms.count) terms")
    self.index = index
    self.terms = terms
    self.alternatives = alternatives
    self.parameters = parameters
    postMeans = index.statistics.meanPostLengths
    passageMeans = index.statistics.meanPassageLengths
    wholeMeans = index.statistics.passageTokens.map { Double($0) / Double(max(1, index.statistics.posts)) }
    lookup = TermLookup(terms.map(\.id))
  }

  func match(_ post: PostNumber) -> Match {
    if let match = known[post] { return match }
    let match = scored(post)
    known[post] = match
    return match
  }

  private func scored(_ post: PostNumber) -> Match {
    var match = Match(
      post: post, lexicalScore: 0, postRowScore: 0, wholeScore: 0, passageScores: [], passageFocus: [],
      found: 0,
      foundInTitle: 0)
    let units = index.units
    let range = index.units(of: post)
    let fields = parameters.postFields
    var lengths = [0, 0, 0]
    for unit in range {
      let kind = Int(units[unit].kind)
      if kind < lengths.count { lengths[kind] += Int(units[unit].tokenCount) }
    }
    let passages = range.filter { units[$0].kind == Unit.Kind.passage.rawValue }
    let headLength = passages.reduce(0) { $0 + Int(units[$1].headCount) }
    let bodyLength = passages.reduce(0) { $0 + Int(units[$1].tokenCount) } - headLength
    let wholeHead = BM25F.occurrence(parameters.headings, length: headLength, mean: wholeMeans[0])
    let wholeBody = BM25F.occurrence(parameters.body, length: bodyLength, mean: wholeMeans[1])
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * terms.count) { scratch in
      scratch.initialize(repeating: 0)
      let f = UnsafeMutableBufferPointer(rebasing: scratch[..<terms.count])
      let whole = UnsafeMutableBufferPointer(rebasing: scratch[terms.count...])
      for unit in range where units[unit].kind < 3 {
        let kind = Int(units[unit].kind)
        let weight = BM25F.occurrence(fields[kind], length: lengths[kind], mean: postMeans[kind])
        let tokens = index.tokens(of: units[unit])
        let found = count(tokens, weight: weight, into: f)
        match.found |= found
        if kind != Int(Unit.Kind.question.rawValue) { match.foundInTitle |= found }
        if kind != Int(Unit.Kind.askedAs.rawValue) { _ = count(tokens, weight: weight, into: whole) }
      }
      match.postRowScore = score(f)
      for unit in passages {
        f.update(repeating: 0)
        let tokens = index.tokens(of: units[unit])
        let head = min(Int(units[unit].headCount), tokens.count)
        let headWeight = BM25F.occurrence(parameters.headings, length: head, mean: passageMeans[0])
        let bodyWeight = BM25F.occurrence(
          parameters.body, length: tokens.count - head, mean: passageMeans[1])
        let foundAbove = count(UnsafeBufferPointer(rebasing: tokens[..<head]), weight: headWeight, into: f)
        for term in terms.indices where foundAbove & 1 << UInt64(term) != 0 {
          whole[term] += f[term] / headWeight * wholeHead
        }
        let above = foundAbove == 0 ? [] : Array(f)
        var found = count(UnsafeBufferPointer(rebasing: tokens[head...]), weight: bodyWeight, into: f)
        for term in terms.indices where found & 1 << UInt64(term) != 0 {
          whole[term] += (f[term] - (above.isEmpty ? 0 : above[term])) / bodyWeight * wholeBody
        }
        found |= foundAbove
        match.found |= found
        match.passageScores.append(found == 0 ? 0 : score(f))
        match.passageFocus.append(found == 0 ? 0 : score(f, discounting: match.foundInTitle))
      }
      match.wholeScore = score(whole)
    }
    match.lexicalScore = match.postRowScore + (match.passageScores.max() ?? 0)
    return match
  }

  /// Adds `weight` for each occurrence of a term; returns which occurred.
  private func count(
    _ tokens: UnsafeBufferPointer<UInt32>, weight: Double, into f: UnsafeMutableBufferPointer<Double>
  ) -> UInt64 {
    var found: UInt64 = 0
    lookup.forEach(in: tokens) { _, term in
      f[term] += weight
      found |= 1 << UInt64(term)
    }
    for alternative in alternatives {
      alternative.forEach(in: tokens) { _ in
        for term in terms.indices where alternative.terms & 1 << UInt64(term) != 0 {
          f[term] += weight * Expansion.weight
        }
        found |= alternative.terms
      }
    }
    return found
  }

  private func score(_ f: UnsafeMutableBufferPointer<Double>) -> Double {
    var total = 0.0
    for (term, frequency) in zip(terms, f) where frequency > 0 {
      total += term.idf * frequency / (parameters.k1 + frequency)
    }
    return total
  }

  /// What a term of the title counts for in `passageFocus`.
  private static let titleTermWeight = 0.3

  private func score(_ f: UnsafeMutableBufferPointer<Double>, discounting title: UInt64) -> Double {
    var total = 0.0
    for (position, term) in terms.enumerated() where f[position] > 0 {
      let weight = title & 1 << UInt64(position) != 0 ? Self.titleTermWeight : 1
      total += weight * term.idf * f[position] / (parameters.k1 + f[position])
    }
    return total
  }
}
