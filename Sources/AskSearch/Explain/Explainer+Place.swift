import AskCorpus

extension Explainer {
  /// Why a post is not the first.
  ///
  /// What the post would be worth is found by letting it in: it joins the posts that were found, whatever kept it from
  /// them, and all are ranked by the steps of a question.
  ///
  /// - Throws: `SearchError` when the index has no such post.
  func place(
    of post: PostID, filter: Filter, allows: @escaping (PostNumber) -> Bool, pinned: [PostNumber: Pin]
  ) throws -> PlaceExplanation {
    guard let number = names.firstIndex(where: { PostID($0) == post }).map(PostNumber.init) else {
      throw SearchError(reason: .notIndexed(post.rawValue))
    }
    let lets = { $0 == number || allows($0) }
    let similarities = ranking.similarities
    var ranked = reranked(with: ranking.reranker.evidence(for: number, similarities: similarities))
    // What editors pinned stands on the page whether anything of it matched or not.
    for post in pinned.keys.sorted() where !ranked.contains(where: { $0.post == post }) {
      ranked.append(ranking.reranker.evidence(for: post, similarities: similarities))
    }
    let successors = SuccessorRanking(forward: forward, allows: lets)
    let unpinned = successors.lead(ranked, reranker: ranking.reranker, similarities)
    let led =
      unpinned.filter { pinned[$0.ranked.post] != nil } + unpinned.filter { pinned[$0.ranked.post] == nil }
    let holder = successors.target(of: number)
    var obstacles = try obstacles(to: number, filter: filter)
    if obstacles.isEmpty, !allows(number) { obstacles = [.conditions] }
    let rank = rank(of: holder, in: led)
    let stage: PlaceExplanation.Stage =
      if !obstacles.isEmpty {
        .heldBack(obstacles)
      } else if pinned[number] == nil, !ranking.ranked.contains(where: { $0.post == number }) {
        .notFound
      } else if holder != number {
        .superseded(by: PostID(names[holder.rawValue]))
      } else {
        rank == 1 ? .first : .lower
      }
    let own = ranked.first { $0.post == number } ?? ranked[0]
    let other = led.firstIndex { $0.ranked.post != holder }
    return PlaceExplanation(
      stage: stage, post: try self.post(own, rank: rank),
      other: try other.map { try self.post(led[$0], of: ranked, rank: $0 + 1) },
      byWords: placeByWords(of: number, isHeldBack: !allows(number), allows: lets),
      byMeaning: placeByMeaning(of: number, isHeldBack: !allows(number), allows: lets),
      missing: try missingWords(in: number), withLine: lineEffect(on: number, successors))
  }

  /// The ranking with `changed` in the place of the post's own evidence, or beside the others.
  func reranked(with changed: Reranker.Ranked) -> [Reranker.Ranked] {
    let reranker = ranking.reranker
    let others = ranking.ranked.filter { $0.post != changed.post }.map {
      reranker.evidence(for: $0.post, similarities: ranking.similarities)
    }
    return engine.refined(reranker.ordered(others + [changed]), of: question, by: reranker)
  }

  func rank(of post: PostNumber, in led: [SuccessorRanking.Led]) -> Int {
    (led.firstIndex { $0.ranked.post == post } ?? led.count) + 1
  }

  /// What the options of the question hold against a post; each is tried alone.
  private func obstacles(to post: PostNumber, filter: Filter) throws -> [PlaceExplanation.Obstacle] {
    var parts: [(Filter, PlaceExplanation.Obstacle)] = []
    func add(_ obstacle: PlaceExplanation.Obstacle, _ change: (inout Filter) -> Void) {
      var part = Filter()
      change(&part)
      parts.append((part, obstacle))
    }
    for tag in filter.tags { add(.tag(tag)) { $0.tags = [tag] } }
    if let author = filter.author { add(.author(author)) { $0.author = author } }
    if let since = filter.since { add(.since(since)) { $0.since = since } }
    if let until = filter.until { add(.until(until)) { $0.until = until } }
    let row = forward.row(of: post)
    let held = try parts.filter { try engine.index.rows(passing: $0.0)?.contains(row) == false }.map(\.1)
    return (forward.isDraft(post) && !filter.includesDrafts ? [.draft] : []) + held
  }
}
