/// Leads from a superseded post to the one that took its place.
struct SuccessorRanking {
  /// A ranked post and those that it stands for beside itself.
  struct Led: Equatable {
    var ranked: Reranker.Ranked
    var supersedes: [PostNumber]
  }

  let forward: ForwardIndex
  let allows: (PostNumber) -> Bool

  /// The last allowed post of those that supersede one another; the post itself where they go round in a circle.
  func target(of post: PostNumber) -> PostNumber {
    var target = post
    var seen: Set<PostNumber> = [post]
    while let next = forward.successor(of: target), allows(next) {
      guard seen.insert(next).inserted else { return post }
      target = next
    }
    return target
  }

  /// Each post once, at the best rank that it or one that it supersedes has reached.
  ///
  /// A successor that the filter holds back leaves the old post where it was.
  func lead(_ ranked: [Reranker.Ranked], reranker: Reranker, _ similarities: [Float]) -> [Led] {
    var led: [Led] = []
    var place: [PostNumber: Int] = [:]
    let own = Dictionary(ranked.map { ($0.post, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in ranked {
      let target = target(of: entry.post)
      if let known = place[target] {
        if target != entry.post { led[known].supersedes.append(entry.post) }
        continue
      }
      var shown = own[target] ?? reranker.evidence(for: target, similarities: similarities)
      shown.score = entry.score
      place[target] = led.count
      led.append(Led(ranked: shown, supersedes: target == entry.post ? [] : [entry.post]))
    }
    return led
  }
}
