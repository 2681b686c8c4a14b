import AskText

extension SearchEngine {
  /// What a question's expansions change before anything is searched.
  struct Widening {
    /// The posts that contain each search term or what stands for it.
    var frequencies: [Int]
    /// For each word of the question that has some, the alternative that most posts say, if more say it than the word.
    var commoner: [Expansion]
  }

  /// - Parameter own: the posts that contain each search term of `query` itself.
  func widening(
    of query: Query, frequencies own: [Int], by expansions: [Expansion], analyzer: Analyzer
  ) throws -> Widening {
    let reader = ConditionReader(index: index, forward: forward, analyzer: analyzer)
    var looked: [[String]: Set<PostNumber>] = [:]
    func posts(saying terms: [String]) throws -> Set<PostNumber> {
      if let known = looked[terms] { return known }
      // Many alternatives are in no post, and one look at the terms says so: it costs less than a phrase does.
      let posts =
        try index.documentFrequencies(of: terms).contains(0)
        ? [] : Set(try reader.posts(saying: terms, terms.map { TermID(of: $0) }, inTitle: false))
      looked[terms] = posts
      return posts
    }
    let said = try expansions.map { try posts(saying: $0.terms) }
    let frequencies = try zip(query.searchTerms, own).map { term, count in
      let standing = zip(expansions, said).filter { $0.0.standsFor.contains(term.id) }
      if standing.isEmpty { return count }
      return standing.reduce(into: try posts(saying: [term.text])) { $0.formUnion($1.1) }.count
    }
    var commoner: [Expansion] = []
    var seen: Set<String> = []
    for expansion in expansions where seen.insert(expansion.reason.word).inserted {
      let word = expansion.reason.word
      let others = zip(expansions, said).filter { $0.0.reason.word == word }
      // Of those that are said as often, the first.
      guard let best = others.max(by: { $0.1.count < $1.1.count }),
        try posts(saying: reader.terms(of: word).texts).count < best.1.count
      else { continue }
      commoner.append(best.0)
    }
    return Widening(frequencies: frequencies, commoner: commoner)
  }
}
