extension Explainer {
  /// Where words put a post.
  ///
  /// - Parameters:
  ///   - isHeldBack: whether the post was kept out of the list, which then says where it would be.
  ///   - allows: the posts to count, itself among them.
  func placeByWords(
    of post: PostNumber, isHeldBack: Bool, allows: (PostNumber) -> Bool
  ) -> PlaceExplanation.ListPlace {
    let scorer = ranking.reranker.scorer
    func candidate(_ post: PostNumber) -> Candidate {
      Candidate(post: post, lexicalScore: scorer.match(post).lexicalScore)
    }
    let own = candidate(post)
    // Further down, the list may lack a post that only common words would bring; then all posts are counted.
    let listed = ranking.candidates.firstIndex { $0.post == post }
    let better =
      listed
      ?? (0..<forward.posts).map(PostNumber.init).filter(allows).count {
        Candidate.isBetter(candidate($0), own)
      }
    let isFound = own.lexicalScore > 0
    return PlaceExplanation.ListPlace(
      rank: isFound ? better + 1 : nil,
      isIn: listed != nil || (isHeldBack && isFound && better < SearchEngine.lexicalCandidates),
      value: own.lexicalScore, last: ranking.candidates.last?.lexicalScore)
  }

  /// Where meaning puts a post; nil without a network.
  func placeByMeaning(
    of post: PostNumber, isHeldBack: Bool, allows: (PostNumber) -> Bool
  ) -> PlaceExplanation.ListPlace? {
    let similarities = ranking.similarities
    guard !similarities.isEmpty, let own = nearest(of: post) else { return nil }
    // Without limit and bound: the post's own place in the same order.
    let all = forward.nearestPosts(similarities, limit: forward.posts, above: -2, allows: allows)
    let rank = (all.firstIndex(of: post) ?? all.count) + 1
    let isNear = own > Double(ForwardIndex.leastSimilarity)
    return PlaceExplanation.ListPlace(
      rank: isNear ? rank : nil,
      isIn: ranking.nearest.contains(post) || (isHeldBack && isNear && rank <= SearchEngine.vectorCandidates),
      value: own, last: ranking.nearest.last.flatMap(nearest))
  }

  /// The cosine of a post's nearest text.
  private func nearest(of post: PostNumber) -> Double? {
    ranking.similarities[forward.units(of: post)].max().map(Double.init)
  }
}
