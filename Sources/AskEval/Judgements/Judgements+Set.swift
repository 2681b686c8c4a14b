extension Judgements {
  /// The judged questions of `halves` as a set over `posts`, grouped as the file says.
  ///
  /// Ratings of posts that are not in `posts`, such as drafts, are left out and counted.
  ///
  /// - Throws: when none of the questions has a right post among them.
  package func set(
    of halves: Set<Half>, posts: [JudgedSet.Post], name: String
  ) throws(EvaluationError) -> (set: JudgedSet, groups: QueryGroups) {
    let names = Set(posts.map(\.id))
    let asked = Set(questions.filter { halves.contains($0.half) }.map(\.id))
    let given = ratings.filter { asked.contains($0.query) }
    let known = Judgements(
      questions: questions, ratings: given.filter { names.contains($0.post) }, unanswerable: unanswerable)
    let qrels = known.qrels(of: halves)
    guard qrels.queries.contains(where: { qrels[$0].relevantCount > 0 }) else {
      throw EvaluationError(path: name, reason: .noRelevantPost)
    }
    var unknown = JudgedSet.Unknown()
    unknown.postLines = given.count - known.ratings.count
    let set = JudgedSet(
      name: name, posts: posts,
      queries: questions.filter { halves.contains($0.half) }.map {
        JudgedSet.Query(
          id: $0.id, text: $0.text,
          metadata: ["group": $0.group, "area": $0.area, "register": $0.register])
      },
      qrels: qrels, unknown: unknown)
    return (set, try QueryGroups(of: set, byMetadata: "group"))
  }
}
