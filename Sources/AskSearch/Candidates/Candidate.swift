/// A post that may answer, as a first-stage retriever found it.
package struct Candidate: Equatable, Sendable {
  package let post: PostNumber
  /// BM25F: that of the post row plus that of the best passage.
  package let lexicalScore: Double

  package init(post: PostNumber, lexicalScore: Double) {
    self.post = post
    self.lexicalScore = lexicalScore
  }
}

/// A first-stage retriever.
///
/// Results are ordered by descending `lexicalScore`, ties by ascending post, so that two sources over the same
/// posts return the same array. The first `exact` of them are the best there are; later ones may lack a post whose
/// only matches are in the commonest words.
package protocol CandidateSource {
  /// At most `limit` candidates among the posts that `allows` lets pass; empty when no term of `query` occurs.
  ///
  /// - Throws: `SearchError` when the index cannot be read.
  func candidates(
    for query: WeightedQuery, limit: Int, exact: Int, allows: (PostNumber) -> Bool
  ) throws -> [Candidate]
}
