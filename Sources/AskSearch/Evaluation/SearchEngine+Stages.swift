import AskText
import Synchronization

extension SearchEngine {
  /// A list of the first stage, as it is measured by itself.
  package enum MeasuredStage: Sendable { case lexical, network }

  /// The first list of a question: exact in its first `lexicalCandidates`.
  package func lexicalCandidates(for question: String) throws -> [Candidate] {
    try analyzer.withLock { analyzer in
      let analysed = try AnalysedQuestion(question, engine: self, steps: [], analyzer: analyzer)
      let scorer = PostScorer(forward, terms: analysed.weighted.terms)
      return try SQLiteCandidates(index: index, scorer: scorer).candidates(
        for: analysed.weighted, limit: Self.lexicalCandidates, exact: Self.lexicalCandidates,
        allows: { _ in true })
    }
  }

  /// The `limit` best posts by `system`, best first, ties by post.
  ///
  /// - Throws: `SearchError` when the question is empty or too long, or the index damaged.
  package func ranking(for question: String, by system: MeasuredStage, limit: Int) throws -> [PostNumber] {
    try analyzer.withLock { analyzer in
      let analysed = try AnalysedQuestion(
        question, engine: self, steps: system == .lexical ? [] : .network, analyzer: analyzer)
      switch system {
      case .lexical:
        let scorer = PostScorer(forward, terms: analysed.weighted.terms)
        return try SQLiteCandidates(index: index, scorer: scorer).candidates(
          for: analysed.weighted, limit: limit, exact: limit, allows: { _ in true }
        ).map(\.post)
      case .network:
        let similarities = try analysed.vector.map { try forward.similarities(to: $0) } ?? []
        return forward.nearestPosts(similarities, limit: limit, above: -1, allows: { _ in true })
      }
    }
  }
}
