import AskText

extension WeightedQuery {
  /// The query with the terms that were found in place of those that the corpus lacks.
  ///
  /// The tiles of a word weigh what each weighs, and together stand for the word; what no tile covers weighs as
  /// before. A holder weighs as much, and no more than the tiles together.
  func rescued(by rescues: [Rescue], posts: Int) -> WeightedQuery {
    guard !rescues.isEmpty else { return self }
    let unknownIDF = BM25F.idf(posts: posts, with: 0)
    var terms = terms
    let synonymous = Dictionary(terms.map { ($0.id, $0.idf) }, uniquingKeysWith: { first, _ in first })
    var mass = idfMass
    var known = knownMass
    var replaced: Set<TermID> = []
    var held: Set<TermID> = []
    func add(_ found: Rescue.Found, atMost limit: Double) -> Double {
      let id = TermID(of: found.text)
      let idf = min(limit, BM25F.idf(posts: posts, with: found.posts))
      guard !terms.contains(where: { $0.id == id }) else { return 0 }
      terms.append(Term(text: found.text, id: id, posts: found.posts, idf: idf))
      return idf
    }
    for rescue in rescues {
      let fresh = rescue.replaced.filter { replaced.insert($0).inserted }
      let tiles = rescue.tiles.reduce(0) { $0 + add($1, atMost: unknownIDF) }
      let holders = rescue.holders.map { holder in
        held.insert(TermID(of: holder.text))
        return add(holder, atMost: tiles > 0 ? tiles : unknownIDF)
      }
      let found = max(tiles, holders.max() ?? 0)
      // One that a synonym stands for is known, and counts with that idf.
      let replacedMass = fresh.map { synonymous[$0] ?? unknownIDF }.reduce(0, +)
      mass += found - replacedMass * rescue.share
      known += found - fresh.reduce(0) { $0 + (synonymous[$1] ?? 0) } * rescue.share
    }
    terms.sort { $0.idf != $1.idf ? $0.idf > $1.idf : $0.text < $1.text }
    let kept = Array(terms.prefix(Self.termLimit))
    return WeightedQuery(
      terms: kept, idfMass: max(mass, known), knownMass: known,
      neighbours: neighbours, heldWords: rescues.filter { !$0.holders.isEmpty }.map(\.word), holders: held,
      alternatives: alternatives.compactMap { Alternative($0.expansion, terms: kept) })
  }
}
