public import AskCorpus
import Synchronization

extension SearchEngine {
  /// What `files` say of the posts of this generation.
  ///
  /// - Throws: `SearchError` when the index cannot be read.
  public func curation(_ files: CurationFiles) throws -> Curation {
    if files.isEmpty { return .none }
    // Looked up at once, for a closure that looks up cannot throw through an initialiser that does not.
    var standings: [PostID: PinnedStanding] = [:]
    for entry in files.pins?.entries ?? [] where standings[entry.post] == nil {
      standings[entry.post] = try index.pinnedStanding(of: entry.post)
    }
    let found = standings
    return analyzer.withLock { analyzer in
      Curation(files, analyzer: analyzer) { found[$0] ?? .unknown(nearest: nil) }
    }
  }

  /// A question as terms, with what stands for them.
  package func weightedQuery(for question: String, curation: Curation = .none) throws -> WeightedQuery {
    try analyzer.withLock { analyzer in
      try AnalysedQuestion(question, engine: self, steps: [], curation: curation, analyzer: analyzer)
        .weighted
    }
  }

  /// The alternatives that the network reads a question with.
  package func widening(of question: String, curation: Curation) throws -> [String] {
    try analyzer.withLock { analyzer in
      let query = try Query(question, analyzer: analyzer, language: language)
      return try widening(
        of: query, frequencies: index.documentFrequencies(of: query.searchTerms.map(\.text)),
        by: curation.synonyms.expansions(of: query), analyzer: analyzer
      ).commoner.map(\.reason.alternative)
    }
  }

  /// The same list with the posts of `pins` first, in their order, where `allows` lets them pass.
  func pinning(
    _ pins: [Pin], in ranked: [Reranker.Ranked], reranker: Reranker, _ similarities: [Float],
    allows: (PostNumber) -> Bool
  ) throws -> (ranked: [Reranker.Ranked], pins: [PostNumber: Pin]) {
    if pins.isEmpty { return (ranked, [:]) }
    var pinned: [PostNumber: Pin] = [:]
    var first: [Reranker.Ranked] = []
    for pin in pins {
      guard let row = try index.row(of: pin.post), let post = forward.number(of: row), allows(post) else {
        continue
      }
      pinned[post] = pin
      first.append(
        ranked.first { $0.post == post } ?? reranker.evidence(for: post, similarities: similarities))
    }
    return (first + ranked.filter { pinned[$0.post] == nil }, pinned)
  }
}
