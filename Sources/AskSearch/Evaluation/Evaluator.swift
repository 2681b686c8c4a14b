package import AskCorpus
package import AskEval
import AskText

/// Measures systems on a judged set.
///
/// Index and network are made in a temporary place from the posts alone. Of queries and judgements nothing is seen
/// before the measurement but those that `options.learned` names: each becomes another phrasing (`asked-as`) of the
/// posts that answer it, as an editor would add it, and the head is fitted on them.
package struct Evaluator {
  /// Posts of a ranking that are looked at.
  package static let depth = 100

  let set: JudgedSet
  private let whole: [PostName: Post]
  private let texts: [QueryID: String]
  let options: EvaluationOptions
  let progress: (EvaluationProgress) -> Void

  /// - Parameter whole: posts of the set as they are, where it says less of them: with letters, headings and other
  ///   phrasings.
  package init(
    _ set: JudgedSet, whole: [PostName: Post] = [:], options: EvaluationOptions,
    progress: @escaping (EvaluationProgress) -> Void = { _ in }
  ) {
    self.set = set
    self.whole = whole
    texts = Dictionary(uniqueKeysWithValues: set.queries.map { ($0.id, $0.text) })
    self.options = options
    self.progress = progress
  }

  /// - Throws: `SearchError` when building or reading the index fails, nothing is left to measure, or every system that
  ///   was asked for needs a network and there is none.
  package func evaluation() throws -> Evaluation {
    // Before anything is built: that nothing is left to measure must not be found out after minutes of training.
    _ = try measuredQueries()
    let column = try column()
    let (head, headName) = try head(on: column)
    return try evaluation(on: column, head: head, named: headName)
  }

  /// The set with everything that may be learned from, as index and network.
  ///
  /// - Parameter prior: what the head is fitted from; nil for what ships and has not seen this set.
  package func column(prior: Head? = nil) throws -> EvaluatedColumn {
    try column(learning: options.learned, prior: prior)
  }

  /// Measures on a column that is there already.
  package func evaluation(
    on column: EvaluatedColumn, head: Head, named headName: String
  ) throws -> Evaluation {
    let (measured, same) = try measuredQueries()
    let questions = measured.map { (id: $0, text: texts[$0] ?? "") }
    var systems: [Evaluation.System] = []
    for system in options.systems where !system.isTeacher {
      guard column.engine.network != nil || !system.needsNetwork else { continue }
      systems.append(try self.system(system, on: column, head: head, asking: questions))
    }
    let teachers = options.systems.filter(\.isTeacher)
    if !teachers.isEmpty, column.engine.network != nil {
      systems += try teacherSystems(teachers, on: column, asking: questions)
    }
    if systems.isEmpty, let reason = column.report.withoutNetwork {
      throw SearchError(path: set.name, reason: .training("there is no network to measure: " + reason))
    }
    return Evaluation(
      systems: systems, measured: measured, learned: options.learned, sameAsLearned: same, head: head,
      headName: headName, trainingSeconds: column.trainingSeconds, training: column.report.training,
      withoutNetwork: column.report.withoutNetwork)
  }

  /// The candidates of each measured query that has a relevant one among them.
  package func lists(on column: EvaluatedColumn) throws -> [JudgedList] {
    try lists(of: try measuredQueries().measured, on: column)
  }

  private var shippedHead: ShippedHead {
    ShippedHead.unaware(of: set, taught: options.learning.taught != nil)
  }

  /// The judged queries that were not learned from, and those left out because they ask the same as one that was.
  private func measuredQueries() throws -> (measured: [QueryID], same: [QueryID]) {
    let analyzer = Analyzer(language: options.language)
    func text(_ query: QueryID) -> QuestionText {
      QuestionText(texts[query] ?? "", analyzer: analyzer, language: options.language)
    }
    let learned = Set(options.learned)
    let learnedTexts = Set(options.learned.map(text))
    var measured: [QueryID] = []
    var same: [QueryID] = []
    for query in set.qrels.queries where !learned.contains(query) {
      if learnedTexts.contains(text(query)) { same.append(query) } else { measured.append(query) }
    }
    guard measured.contains(where: { set.qrels[$0].relevantCount > 0 }) else {
      throw SearchError(
        path: set.name,
        reason: .badFilter("no query with a relevant post is left to measure; learn from fewer"))
    }
    return (measured, same)
  }

  private func column(learning queries: [QueryID], prior: Head? = nil) throws -> EvaluatedColumn {
    var phrasings: [PostName: [String]] = [:]
    for query in queries {
      for post in set.qrels[query].relevantPosts { phrasings[post, default: []].append(texts[query] ?? "") }
    }
    var options = options
    if options.head == nil, options.systems.contains(.reranked) {
      options.learning.head = prior ?? shippedHead.head
    } else {
      options.learning.fitsHead = false
    }
    return try EvaluatedColumn(set, whole: whole, phrasings: phrasings, options: options) {
      progress(.building($0))
    }
  }

  /// The head to measure with: the one given; else one that ships and has not seen this set, fitted further on the
  /// corpus and on what may be learned from.
  private func head(on column: EvaluatedColumn) throws -> (Head, String) {
    if let head = options.head { return (head, "given") }
    let shipped = shippedHead
    guard options.systems.contains(.reranked), let own = column.engine.network?.head else {
      return (shipped.head, shipped.name)
    }
    var ownTexts: [String] = []
    if let weighed = column.report.weighed {
      ownTexts.append("\(weighed.texts) texts of its posts")
      if weighed.judged > 0 { ownTexts.append("\(weighed.judged) judged questions of the development half") }
    }
    func name(_ fittedOn: [String]) -> String {
      shipped.name + (fittedOn.isEmpty ? "" : ", then fitted on " + fittedOn.joined(separator: " and on "))
    }
    // A query must not meet itself as a phrasing while the head is fitted, so one half plays the reader's part.
    let halves = QueryHalves(options.learned, groups: options.groups)
    guard !halves.known.isEmpty, !halves.asked.isEmpty else { return (own, name(ownTexts)) }
    let half = try self.column(learning: halves.known)
    guard let prior = half.engine.network?.head else { return (own, name(ownTexts)) }
    let lists = try lists(of: halves.asked, on: half)
    guard !lists.isEmpty else { return (own, name(ownTexts)) }
    let head = HeadFit(prior: prior, lists: lists.count).head(for: [lists])
    return (head, name(ownTexts + ["\(lists.count) of its queries"]))
  }

  private func lists(of queries: [QueryID], on column: EvaluatedColumn) throws -> [JudgedList] {
    return try queries.compactMap { query in
      let grades = set.qrels[query]
      let ranked = try answered { try column.engine.ranking(for: texts[query] ?? "") } ?? []
      return JudgedList(ranked.map { ($0.features, grades[column.names[$0.post.rawValue]] ?? 0) })
    }
  }

  private func system(
    _ system: RankingSystem, on column: EvaluatedColumn, head: Head,
    asking questions: [(id: QueryID, text: String)]
  ) throws -> Evaluation.System {
    var rankings: [QueryID: [PostName]] = [:]
    var milliseconds: [Double] = []
    let rank = try ranker(for: system, on: column, head: head)
    for (done, question) in questions.enumerated() {
      try Interruption.check()
      progress(.asking(system, done: done, of: questions.count))
      let clock = StageClock()
      let ranking = try answered { try rank(question.text) } ?? []
      milliseconds.append(clock.total)
      rankings[question.id] = ranking
    }
    return Evaluation.System(
      system: system, run: Run(name: system.rawValue, rankings: rankings), milliseconds: milliseconds.sorted()
    )
  }

  private func ranker(
    for system: RankingSystem, on column: EvaluatedColumn, head: Head
  ) throws -> (String) throws -> [PostName] {
    let names = column.names
    let engine = column.engine
    func stage(_ stage: SearchEngine.MeasuredStage) -> (String) throws -> [PostName] {
      { try engine.ranking(for: $0, by: stage, limit: Self.depth).map { names[$0.rawValue] } }
    }
    switch system {
    case .lexical: return stage(.lexical)
    case .network: return stage(.network)
    case .reranked, .curated:
      var asking = SearchEngine.Options()
      asking.head = head
      if system == .curated { asking.curation = try engine.curation(options.files) }
      let options = asking
      return {
        try engine.ranking(for: $0, options: options).prefix(Self.depth).map { names[$0.post.rawValue] }
      }
    case .teacher, .teacherMixed: preconditionFailure("\(system) is measured as a whole")
    case .fts5:
      let reference = try FTS5Reference(
        set.posts.map { ($0.id.rawValue, $0.title, $0.text) }, language: options.language)
      return { try reference.ranking(for: $0, limit: Self.depth).map(PostName.init(_:)) }
    }
  }

  /// Nil for a question that cannot be asked, which is a failure of the system and not of the measurement.
  func answered<T>(_ body: () throws -> T) throws -> T? {
    do {
      return try body()
    } catch let error as SearchError {
      switch error.reason {
      case .emptyQuestion, .questionTooLong: return nil
      default: throw error
      }
    }
  }
}
