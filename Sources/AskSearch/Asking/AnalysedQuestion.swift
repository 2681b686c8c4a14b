import AskText

/// A question with everything that ranking needs to know of it.
struct AnalysedQuestion {
  let query: Query
  /// What was set right before; nil where every word is as it was typed.
  let correction: Correction?
  let weighted: WeightedQuery
  let network: MappedNetwork?
  /// Zeros when the network knows none of its words; nil without a network.
  let vector: [Float]?

  init(
    _ question: String, engine: SearchEngine, isLexical: Bool, readsContext: Bool = true,
    isVerbatim: Bool = true, analyzer: Analyzer
  ) throws {
    var query = try Query(question, analyzer: analyzer, language: engine.language)
    var frequencies = try engine.index.documentFrequencies(of: query.searchTerms.map(\.text))
    correction =
      isVerbatim ? nil : try engine.correction(of: query, frequencies: frequencies, analyzer: analyzer)
    if let correction {
      query = try Query(correction.text, analyzer: analyzer, language: engine.language)
      frequencies = try engine.index.documentFrequencies(of: query.searchTerms.map(\.text))
    }
    self.query = query
    let posts = engine.forward.posts
    weighted = WeightedQuery(query, frequencies: frequencies, posts: posts).rescued(
      by: try SubstringRescue(index: engine.index).rescues(for: query, frequencies: frequencies), posts: posts
    )
    // Function words alone have a direction like any text, but say nothing of what is asked.
    network = isLexical || !query.hasContent ? nil : engine.network
    vector =
      readsContext
      ? try network?.reading(of: query) : network?.vector(of: query)
  }
}
