import AskBase
import AskEval

extension Evaluator {
  /// The teacher alone, and mixed with BM25F: how far the question side is from it.
  ///
  /// The weight of the mix is found for each half of the queries on the other half.
  func teacherSystems(
    _ systems: [RankingSystem], on column: EvaluatedColumn, asking questions: [(id: QueryID, text: String)]
  ) throws -> [Evaluation.System] {
    guard let taught = options.learning.taught else {
      throw SearchError(
        path: set.name, reason: .training("there is no teacher to measure; leave out --from-scratch"))
    }
    let posts = try column.engine.index.storedPosts().map(TaughtTexts.init)
    let reference = try TeacherReference(posts, encoder: taught.encoder, cache: options.cache)
    var asked: [QueryID: (similarities: [Double], lexical: [Candidate], milliseconds: Double)] = [:]
    for (done, question) in questions.enumerated() {
      try Interruption.check()
      progress(.asking(.teacher, done: done, of: questions.count))
      let clock = StageClock()
      let similarities = try reference.similarities(to: question.text)
      let milliseconds = clock.total
      let lexical = try answered { try column.engine.lexicalCandidates(for: question.text) } ?? []
      asked[question.id] = (similarities, lexical, milliseconds)
    }
    func names(_ posts: [PostNumber]) -> [PostName] {
      posts.prefix(Self.depth).map { column.names[$0.rawValue] }
    }
    func mixed(_ query: QueryID, _ weight: Double) -> [PostName] {
      guard let asked = asked[query] else { return [] }
      return names(TeacherReference.mixed(asked.lexical, asked.similarities, weight: weight))
    }
    let halves = QueryHalves(questions.map(\.id), groups: options.groups)
    func best(for queries: [QueryID]) -> Double {
      let means = TeacherReference.weights.map { weight in
        let rankings = Dictionary(uniqueKeysWithValues: queries.map { ($0, mixed($0, weight)) })
        return Measurement(
          .nDCG(at: 10), of: Run(name: "", rankings: rankings), over: queries, qrels: set.qrels
        ).mean
      }
      let place = means.indices.max { means[$0] < means[$1] } ?? 0
      return TeacherReference.weights[place]
    }
    let weights = (known: best(for: halves.asked), asked: best(for: halves.known))
    let known = Set(halves.known)
    return systems.map { system in
      var rankings: [QueryID: [PostName]] = [:]
      for (id, _) in questions {
        rankings[id] =
          system == .teacher
          ? names(TeacherReference.order(asked[id]?.similarities ?? []))
          : mixed(id, known.contains(id) ? weights.known : weights.asked)
      }
      return Evaluation.System(
        system: system, run: Run(name: system.rawValue, rankings: rankings),
        milliseconds: asked.values.map(\.milliseconds).sorted())
    }
  }
}
