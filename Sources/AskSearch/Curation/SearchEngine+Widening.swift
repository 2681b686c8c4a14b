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
    let said = try expansions.map { Set(try reader.posts(saying: $0.terms, $0.ids, inTitle: false)) }
    let frequencies = try zip(query.searchTerms, own).map { term, count in
      let standing = zip(expansions, said).filter { $0.0.standsFor.contains(term.id) }
      if standing.isEmpty { return count }
      let posts = Set(try reader.posts(saying: [term.text], [term.id], inTitle: false))
      return standing.reduce(into: posts) { $0.formUnion($1.1) }.count
    }
    var commoner: [Expansion] = []
    var seen: Set<String> = []
    for expansion in expansions where seen.insert(expansion.reason.word).inserted {
      let word = expansion.reason.word
      let others = zip(expansions, said).filter { $0.0.reason.word == word }
      // Of those that are said as often, the last.
      guard let best = others.reversed().max(by: { $0.1.count < $1.1.count }),
        try reader.posts(meeting: .says(word)).count < best.1.count
      else { continue }
      commoner.append(best.0)
    }
    return Widening(frequencies: frequencies, commoner: commoner)
  }
}
