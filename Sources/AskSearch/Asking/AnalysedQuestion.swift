import AskText

/// A question with everything that ranking needs to know of it.
struct AnalysedQuestion {
  let query: Query
  let weighted: WeightedQuery
  let network: MappedNetwork?
  /// Zeros when the network knows none of its words; nil without a network.
  let vector: [Float]?

  init(
    _ question: String, engine: SearchEngine, isLexical: Bool, readsContext: Bool = true,
    curation: Curation = .none, analyzer: Analyzer
  ) throws {
    query = try Query(question, analyzer: analyzer, language: engine.language)
    var frequencies = try engine.index.documentFrequencies(of: query.searchTerms.map(\.text))
    var read = query
    let expansions = curation.synonyms.expansions(of: query)
    if !expansions.isEmpty {
      let widening = try engine.widening(
        of: query, frequencies: frequencies, by: expansions, analyzer: analyzer)
      frequencies = widening.frequencies
      read = query.adding(
        widening.commoner.map(\.reason.alternative), analyzer: analyzer, language: engine.language)
    }
    weighted = WeightedQuery(
      query, frequencies: frequencies, posts: engine.forward.posts, expansions: expansions)
    // Function words alone have a direction like any text, but say nothing of what is asked.
    network = isLexical || !query.hasContent ? nil : engine.network
    vector =
      readsContext
      ? try network?.reading(of: read) : network?.vector(of: read)
  }

  /// No question: for posts that are shown and were not searched for.
  init(wordlessIn engine: SearchEngine) {
    query = .wordless
    weighted = WeightedQuery(query, frequencies: [], posts: engine.forward.posts)
    network = nil
    vector = nil
  }
}
