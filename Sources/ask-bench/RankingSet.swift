import AskEval
import AskNet
import AskSearch
import Foundation

/// A judged set with index and network for each of several seeds.
struct RankingSet {
  static let seeds: [UInt64] = [1, 2, 3]

  let set: JudgedSet
  let evaluators: [Evaluator]
  let columns: [EvaluatedColumn]
  let groups: QueryGroups

  /// - Parameter change: what is to differ from the defaults.
  init(folder: String, seeds: [UInt64] = Self.seeds, _ change: (inout LearningOptions) -> Void = { _ in })
    throws
  {
    let set = try JudgedSet(folder: folder)
    let groups = QueryGroups(sharingPosts: set.qrels)
    evaluators = seeds.map { seed in
      var options = EvaluationOptions(groups: groups)
      change(&options.learning)
      options.seed = seed
      return Evaluator(set, options: options)
    }
    columns = try evaluators.map { try $0.column() }
    self.set = set
    self.groups = groups
  }

  func lists() throws -> [JudgedList] {
    try zip(evaluators, columns).flatMap { try $0.lists(on: $1) }
  }

  func evaluations(head: Head) throws -> [Evaluation] {
    try zip(evaluators, columns).map { try $0.evaluation(on: $1, head: head, named: "") }
  }
}

/// Heads that were each fitted on all sets but one.
struct LeaveOneOut {
  let standard: Head
  /// In the order of the sets.
  let without: [Head]

  init(_ lists: [[JudgedList]]) {
    let fit = HeadFit(prior: .unfitted)
    standard = fit.head(for: lists)
    without = lists.indices.map { left in
      fit.head(for: lists.enumerated().filter { $0.offset != left }.map(\.element))
    }
  }
}
