package import AskCorpus
import AskText
import Synchronization

extension SearchEngine {
  /// Why the posts that `page(for:options:)` shows stand in their order; it takes the same steps.
  ///
  /// - Parameter post: of which to say too why it is not the first.
  /// - Throws: `SearchError` as `page` does, and when the index has no such post.
  package func explanation(
    of question: String, post: PostID? = nil, options: Options = Options()
  ) throws -> Explanation {
    try analyzer.withLock { analyzer in
      let parsed = try QuestionParser(analyzer: analyzer, language: language).question(
        question, reading: options.reading)
      let scope = try scope(of: parsed, filter: options.filter, analyzer: analyzer)
      if let understood = scope.understood, understood.isListing {
        return try listingExplanation(scope, of: parsed, post: post, limit: options.limit, analyzer: analyzer)
      }
      let asked = try asked(parsed, in: scope, options: options, analyzer: analyzer)
      let (analysed, ranking, led) = (asked.analysed, asked.ranking, asked.led)
      let words = QuestionWords(analysed.query.text, analyzer: analyzer)
      let terms = words.explained(
        analysed, frequencies: try index.documentFrequencies(of: analysed.query.terms.map(\.text)),
        posts: forward.posts)
      let explainer = Explainer(
        engine: self, question: analysed, words: words, terms: terms, ranking: ranking,
        names: try forward.names(), analyzer: analyzer)
      var explanation = Explanation(
        question: question, generation: generation, corpusPosts: forward.posts,
        usesNetwork: ranking.reranker.head != nil, terms: terms,
        candidates: ranking.candidates.count, nearest: ranking.nearest.count, total: led.count,
        posts: try led.prefix(options.limit).enumerated().map { place, entry in
          try explainer.post(entry, of: ranking.ranked, rank: place + 1)
        },
        place: try post.map {
          try explainer.place(of: $0, filter: options.filter, allows: scope.allows, pinned: asked.pinned)
        })
      explanation.correction = analysed.correction
      explanation.synonyms = analysed.weighted.alternatives.map(\.expansion.reason)
      explanation.pins = led.compactMap { asked.pinned[$0.ranked.post] }
      explanation.confidence = confidence(in: asked, options: options)
      explanation.outcome = outcome(of: asked, explanation.confidence)
      explanation.understood = scope.understood
      return explanation
    }
  }
}

extension SearchEngine {
  /// Of a question of operators alone: the posts that pass, newest first, with no points.
  private func listingExplanation(
    _ scope: Scope, of parsed: ParsedQuestion, post: PostID?, limit: Int, analyzer: Analyzer
  ) throws -> Explanation {
    if let post {
      throw SearchError(
        reason: .badFilter(
          "there are no words to rank \(post.rawValue) by: posts that meet operators alone stand newest first; "
            + "add what you want to know"))
    }
    let analysed = AnalysedQuestion(wordlessIn: self)
    let reranker = Reranker(
      scorer: PostScorer(forward, query: analysed.weighted), query: analysed.weighted, head: nil)
    let ranking = QuestionRanking(
      candidates: [], nearest: [], ranked: [], reranker: reranker, similarities: [], retrieve: 0)
    let explainer = Explainer(
      engine: self, question: analysed, words: QuestionWords("", analyzer: analyzer), terms: [],
      ranking: ranking, names: try forward.names(), analyzer: analyzer)
    let posts = try listed(scope)
    var explanation = Explanation(
      question: parsed.text, generation: generation, corpusPosts: forward.posts, usesNetwork: false,
      terms: [],
      candidates: 0, nearest: 0, total: posts.count,
      posts: try posts.prefix(limit).enumerated().map { try explainer.post($1.ranked, rank: $0 + 1) },
      place: nil)
    explanation.outcome = posts.isEmpty ? .none : .answered
    explanation.understood = scope.understood
    return explanation
  }
}
