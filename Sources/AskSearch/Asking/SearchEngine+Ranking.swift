import AskText
import Synchronization

extension SearchEngine {
  /// Every post that the question found, best first, before successors take the place of others.
  package func ranking(for question: String, options: Options = Options()) throws -> [Reranker.Ranked] {
    try analyzer.withLock { analyzer in
      let analysed = try AnalysedQuestion(
        question, engine: self, steps: options.steps, curation: options.curation, analyzer: analyzer)
      let allows = try allowed(by: options.filter)
      let ranking = try ranking(of: analysed, head: options.head, allows: allows)
      return try pinning(
        options.curation.pins.pins(for: analysed.query.tokens), in: ranking.ranked,
        reranker: ranking.reranker, ranking.similarities, allows: allows
      ).ranked
    }
  }

  func allowed(by filter: Filter) throws -> (PostNumber) -> Bool {
    let passing = try index.rows(passing: filter)
    return { post in
      (filter.includesDrafts || !self.forward.isDraft(post))
        && (passing?.contains(self.forward.row(of: post)) ?? true)
    }
  }

  func ranking(
    of question: AnalysedQuestion, head: Head?, allows: (PostNumber) -> Bool
  ) throws -> QuestionRanking {
    var clock = StageClock()
    let scorer = PostScorer(forward, query: question.weighted)
    let source = SQLiteCandidates(index: index, scorer: scorer)
    let candidates = try source.candidates(
      for: question.weighted, limit: Self.lexicalCandidates, exact: Self.exactCandidates, allows: allows)
    let similarities = try question.vector.map { try forward.similarities(to: $0) } ?? []
    let nearest = forward.nearestPosts(similarities, limit: Self.vectorCandidates, allows: allows)
    let retrieve = clock.lap()

    let reranker = Reranker(
      scorer: scorer, query: question.weighted,
      head: similarities.isEmpty ? nil : head ?? question.network?.head)
    let ranked = reranker.rank(candidates, nearest: nearest, similarities: similarities)
    return QuestionRanking(
      candidates: candidates, nearest: nearest, ranked: refined(ranked, of: question, by: reranker),
      reranker: reranker, similarities: similarities, retrieve: retrieve)
  }

  /// The same list, its first posts compared with the question token by token where the network can do so.
  func refined(
    _ ranked: [Reranker.Ranked], of question: AnalysedQuestion, by reranker: Reranker
  ) -> [Reranker.Ranked] {
    guard let network = question.network, reranker.head != nil else { return ranked }
    return reranker.refined(ranked, network: network, question: question.query.searchTerms.map(\.id))
  }
}
