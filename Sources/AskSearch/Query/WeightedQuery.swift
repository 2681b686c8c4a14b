/// A query whose search terms have their idf, rarest first.
package struct WeightedQuery: Equatable, Sendable {
  package struct Term: Equatable, Sendable {
    package let text: String
    package let id: TermID
    /// Posts that contain it, or what stands for it.
    package let posts: Int
    package let idf: Double
  }

  /// Two terms side by side in the question.
  package struct Neighbours: Hashable, Sendable {
    package let first: TermID
    package let second: TermID
  }

  /// More terms than this are cut, commonest first: a long letter has hundreds, and a handful decide.
  package static let termLimit = 48

  /// Search terms that the corpus knows, by descending idf, ties by term.
  package let terms: [Term]
  /// Sum of the idf of all search terms, a term unknown to the corpus with the highest idf there is.
  package let idfMass: Double
  /// The same over `terms` only; `knownMass / idfMass` is the share of the question that the corpus knows.
  package let knownMass: Double
  /// Content terms of the question that stand side by side, in order; at most `termLimit`.
  package let neighbours: [Neighbours]
  /// Words of the question that the corpus has inside other terms, and those terms: in them only the word is marked.
  package let heldWords: [String]
  package let holders: Set<TermID>

  /// What posts may say in place of terms.
  package let alternatives: [Alternative]

  /// - Parameter frequencies: how many posts contain each search term or what stands for it.
  package init(_ query: Query, frequencies: [Int], posts: Int, expansions: [Expansion] = []) {
    let searchTerms = query.searchTerms
    precondition(frequencies.count == searchTerms.count, "\(frequencies.count) frequencies")
    var known: [Term] = []
    var mass = 0.0
    for (term, n) in zip(searchTerms, frequencies) {
      let idf = BM25F.idf(posts: posts, with: n)
      mass += idf
      if n > 0 {
        known.append(Term(text: term.text, id: term.id, posts: n, idf: idf))
      }
    }
    known.sort { $0.idf != $1.idf ? $0.idf > $1.idf : $0.text < $1.text }
    let terms = Array(known.prefix(Self.termLimit))
    self.terms = terms
    alternatives = expansions.compactMap { Alternative($0, terms: terms) }
    idfMass = mass
    knownMass = known.reduce(0) { $0 + $1.idf }
    let wanted = Set(searchTerms.map(\.id))
    var neighbours: [Neighbours] = []
    for (first, second) in zip(query.tokens, query.tokens.dropFirst())
    where wanted.contains(first) && wanted.contains(second) && neighbours.count < Self.termLimit {
      let pair = Neighbours(first: first, second: second)
      if !neighbours.contains(pair) { neighbours.append(pair) }
    }
    self.neighbours = neighbours
    heldWords = []
    holders = []
  }

  init(
    terms: [Term], idfMass: Double, knownMass: Double, neighbours: [Neighbours], heldWords: [String],
    holders: Set<TermID>, alternatives: [Alternative]
  ) {
    self.terms = terms
    self.idfMass = idfMass
    self.knownMass = knownMass
    self.neighbours = neighbours
    self.heldWords = heldWords
    self.holders = holders
    self.alternatives = alternatives
  }
}
