import AskText

/// A question with everything that ranking needs to know of it.
struct AnalysedQuestion {
  /// What is done with a question beside looking up its words.
  struct Steps: OptionSet {
    let rawValue: Int

    /// Sets right what is misspelt.
    static let spelling = Steps(rawValue: 1)
    /// Reads it with the network, where there is one.
    static let network = Steps(rawValue: 2)
    /// Reads it with context too, where the network has a base.
    static let context = Steps(rawValue: 4)
  }

  let query: Query
  /// What was set right before; nil where every word is as it was typed.
  let correction: Correction?
  let weighted: WeightedQuery
  let network: MappedNetwork?
  /// Zeros when the network knows none of its words; nil without a network.
  let vector: [Float]?

  init(
    _ question: String, engine: SearchEngine, steps: Steps, curation: Curation = .none,
    leaving left: [Range<Int>] = [], analyzer: Analyzer
  ) throws {
    var query = try Query(question, analyzer: analyzer, language: engine.language)
    var frequencies = try engine.index.documentFrequencies(of: query.searchTerms.map(\.text))
    var expansions = curation.synonyms.expansions(of: query)
    // Only a word that no post has can be misspelt, and nearly all questions have none.
    correction =
      !steps.contains(.spelling) || !frequencies.contains(0)
      ? nil
      : try engine.correction(
        of: query, leaving: left + Self.ranges(of: expansions, in: question, analyzer), analyzer: analyzer)
    if let correction {
      query = try Query(correction.text, analyzer: analyzer, language: engine.language)
      frequencies = try engine.index.documentFrequencies(of: query.searchTerms.map(\.text))
      expansions = curation.synonyms.expansions(of: query)
    }
    let rescues = try SubstringRescue(index: engine.index).rescues(for: query, frequencies: frequencies)
    var read = query
    if !expansions.isEmpty {
      let widening = try engine.widening(
        of: query, frequencies: frequencies, by: expansions, analyzer: analyzer)
      frequencies = widening.frequencies
      read = query.adding(
        widening.commoner.map(\.reason.alternative), analyzer: analyzer, language: engine.language)
    }
    self.query = query
    let posts = engine.forward.posts
    weighted = WeightedQuery(query, frequencies: frequencies, posts: posts, expansions: expansions)
      .rescued(by: rescues, posts: posts)
    // Function words alone have a direction like any text, but say nothing of what is asked.
    network = !steps.contains(.network) || !query.hasContent ? nil : engine.network
    vector =
      steps.contains(.context)
      ? try network?.reading(of: read) : network?.vector(of: read)
  }

  /// UTF-8 offsets of the words that have synonyms: editors know them, so they are not misspelt.
  private static func ranges(
    of expansions: [Expansion], in question: String, _ analyzer: Analyzer
  ) -> [Range<Int>] {
    let known = expansions.reduce(into: Set<TermID>()) { $0.formUnion($1.standsFor) }
    if known.isEmpty { return [] }
    return analyzer.tokens(of: question).filter { known.contains(TermID(of: $0.term)) }.map(\.byteRange)
  }

  /// No question: for posts that are shown and were not searched for.
  init(wordlessIn engine: SearchEngine) {
    query = .wordless
    correction = nil
    weighted = WeightedQuery(query, frequencies: [], posts: engine.forward.posts)
    network = nil
    vector = nil
  }
}

extension SearchEngine.Options {
  var steps: AnalysedQuestion.Steps {
    var steps: AnalysedQuestion.Steps = isLexical ? [] : [.network, .context]
    if !isVerbatim { steps.insert(.spelling) }
    return steps
  }
}
