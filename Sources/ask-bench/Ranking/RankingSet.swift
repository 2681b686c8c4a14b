import AskCorpus
import AskEval
import AskNet
import AskSearch
import Foundation

/// A judged set, to be measured with each of several seeds.
struct RankingSet {
  static let seeds: [UInt64] = [1, 2, 3]

  /// Vectors of texts, kept from one table to the next: a folder named in the environment.
  private static let cache = ProcessInfo.processInfo.environment["ASK_BENCH_CACHE"]

  let set: JudgedSet
  let groups: QueryGroups
  private let whole: [PostName: Post]
  private let seeds: [UInt64]
  private let change: (inout LearningOptions) -> Void

  /// - Parameter change: what is to differ from the defaults.
  init(
    folder: String, seeds: [UInt64] = Self.seeds,
    _ change: @escaping (inout LearningOptions) -> Void = { _ in }
  ) throws {
    self.init(try JudgedSet(folder: folder), seeds: seeds, change)
  }

  /// - Parameter own: the posts of a column, where the set is of its own judgements.
  init(
    _ set: JudgedSet, own: OwnPosts? = nil, seeds: [UInt64] = Self.seeds,
    _ change: @escaping (inout LearningOptions) -> Void = { _ in }
  ) {
    self.set = set
    whole = own?.whole ?? [:]
    groups = QueryGroups(sharingPosts: set.qrels)
    self.seeds = seeds
    self.change = change
  }

  /// The candidates of all queries, by networks of the corpus alone, with the weights that ship.
  func lists() throws -> [JudgedList] {
    try lists(on: columns())
  }

  /// Every system with each seed; `reranked` with `head` fitted further on the corpus, or as it ships.
  func evaluations(head: Head? = nil) throws -> [Evaluation] {
    try seeds.map { seed in
      let evaluator = Evaluator(set, whole: whole, options: options(seed) { _ in })
      guard let head else { return try evaluator.evaluation() }
      let column = try evaluator.column(prior: head)
      return try evaluator.evaluation(on: column, head: column.head ?? head, named: "")
    }
  }

  /// Index and network with the first seed, weights fitted as a build does.
  ///
  /// - Parameters:
  ///   - hasNetwork: false for words alone.
  ///   - judged: as in `EvaluationOptions`.
  func fittedColumn(hasNetwork: Bool, judged: [JudgedQuestion]) throws -> EvaluatedColumn {
    var options = options(seeds[0]) { _ in }
    options.judged = judged
    if !hasNetwork { options.systems = [.lexical] }
    return try Evaluator(set, whole: whole, options: options).column()
  }

  /// Index and network with each seed. Every feature weighs the same, so that what is fitted on the candidates does
  /// not depend on what was fitted before.
  func columns() throws -> [(evaluator: Evaluator, column: EvaluatedColumn)] {
    try seeds.map { seed in
      let evaluator = Evaluator(set, whole: whole, options: options(seed) { $0.fitsHead = false })
      return (evaluator, try evaluator.column(prior: Head(weights: Features.names.map { _ in 1 })))
    }
  }

  func lists(on columns: [(evaluator: Evaluator, column: EvaluatedColumn)]) throws -> [JudgedList] {
    try columns.flatMap { try $0.evaluator.lists(on: $0.column) }
  }

  func evaluations(
    on columns: [(evaluator: Evaluator, column: EvaluatedColumn)], head: Head
  ) throws -> [Evaluation] {
    try columns.map { try $0.evaluator.evaluation(on: $0.column, head: head, named: "") }
  }

  private func options(_ seed: UInt64, _ further: (inout LearningOptions) -> Void) -> EvaluationOptions {
    var options = EvaluationOptions(groups: groups)
    options.learning.taught = .standard
    options.cache = Self.cache
    change(&options.learning)
    further(&options.learning)
    options.seed = seed
    return options
  }
}
