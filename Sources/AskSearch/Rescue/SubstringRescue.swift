import AskText

/// Finds what the question asks for where question and post were cut into other words.
///
/// A dictionary cuts 機械学習 here and 機械学習エンジニア there. So a term of such a script that the corpus lacks is looked
/// for inside its terms, they are looked for in it, and pairs of neighbouring terms are tried that hold it together.
/// What is found takes its place in the query, so that everything after it is as for any question. Terms are compared
/// as the analyzer folds them. One walk over the terms of these scripts; nothing for a question in other ones.
struct SubstringRescue {
  let index: SQLiteIndex

  /// No more words of one question are looked for.
  private static let wordLimit = 4
  /// Pairs of terms that are looked up as neighbours, for one word.
  private static let pairLimit = 24

  /// One for each word that was found, in the order of the question.
  ///
  /// - Parameter frequencies: of the search terms of `query`.
  func rescues(for query: Query, frequencies: [Int]) throws -> [Rescue] {
    let unknown = Set(zip(query.searchTerms, frequencies).filter { $1 == 0 }.map(\.0.id))
    let wanted = Self.words(of: query, unknown: unknown)
    guard !wanted.isEmpty else { return [] }
    var tiles = wanted.map { WordTiles($0.word) }
    let filter = ScalarFilter(wanted.map(\.word))
    try index.forEachTerm(from: UnspacedScript.first) { term, posts in
      guard filter.mayShare(term) else { return }
      for place in tiles.indices { tiles[place].note(term, posts: posts) }
    }
    return try zip(wanted, tiles).compactMap { wanted, tiles in
      var rescue = Rescue(word: wanted.word, replaced: wanted.replaced)
      rescue.holders = tiles.commonestHolders
      (rescue.tiles, rescue.share) = tiles.tiling
      if rescue.holders.isEmpty, let pair = try neighbours(tiles) {
        // A tile is marked as a word by itself; what only overlaps the word is not.
        rescue.holders = [pair.first, pair.second].filter { !rescue.tiles.contains($0) }
        rescue.share = 1
      }
      if !rescue.holders.isEmpty { rescue.share = 1 }
      return rescue.tiles.isEmpty && rescue.holders.isEmpty ? nil : rescue
    }
  }

  private func neighbours(_ tiles: WordTiles) throws -> (first: Rescue.Found, second: Rescue.Found)? {
    try tiles.pairs.prefix(Self.pairLimit).first { try index.hasNeighbours($0.first.text, $0.second.text) }
  }

  /// Single ideographs that are taken for one word; no word has more.
  private static let longestRow = 16

  /// The words to look for, with the unknown terms that each stands for: unknown terms, and single ideographs in a row,
  /// which the dictionary leaves of a word that it lacks.
  private static func words(of query: Query, unknown: Set<TermID>) -> [(word: String, replaced: [TermID])] {
    let terms = Dictionary(
      query.searchTerms.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    guard terms.values.contains(where: UnspacedScript.holds(all:)) else { return [] }
    var words: [(word: String, replaced: [TermID])] = []
    var row: [(id: TermID, text: String)] = []
    func add(_ word: String, _ ids: [TermID]) {
      guard !words.contains(where: { $0.word == word }), words.count < wordLimit else { return }
      words.append((word, ids.filter(unknown.contains)))
    }
    func endRow() {
      if row.count > 1 { add(row.map(\.text).joined(), row.map(\.id)) }
      row = []
    }
    for id in query.tokens {
      guard let text = terms[id], UnspacedScript.holds(all: text) else {
        endRow()
        continue
      }
      let isIdeograph = text.count == 1 && text.first.map(UnspacedScript.isIdeograph) ?? false
      if !isIdeograph || row.count == longestRow { endRow() }
      if isIdeograph { row.append((id, text)) }
      if unknown.contains(id), isIdeograph || text.count > 1 { add(text, [id]) }
    }
    endRow()
    return words
  }
}
