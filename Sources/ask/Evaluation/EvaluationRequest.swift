import AskBase
import AskCorpus
import AskEval
import AskSearch
import AskText
import Foundation

/// What is to be measured, checked before anything is built.
struct EvaluationRequest {
  let options: EvaluationOptions
  private let set: JudgedSet
  private let split: String?

  /// - Parameters:
  ///   - known: the groups of the queries, where no key is given.
  ///   - judged: as in `EvaluationOptions`.
  init(
    set: JudgedSet, groups known: QueryGroups?, judged: [JudgedQuestion], systems: [String],
    trainQueries: String?, split: String?,
    groupKey: String?, head: String?, with: String?, teacher: String?, fromScratch: Bool, seed: UInt64
  ) throws {
    self.set = set
    self.split = split
    let groups =
      try groupKey.map { try QueryGroups(of: set, byMetadata: $0) } ?? known
      ?? QueryGroups(sharingPosts: set.qrels)
    var options = EvaluationOptions(groups: groups)
    options.learning.taught = try Self.taught(teacher: teacher, fromScratch: fromScratch)
    options.seed = seed
    options.judged = judged
    if !systems.isEmpty {
      let wanted = try systems.map(Self.system)
      if fromScratch, wanted.contains(where: \.isTeacher) {
        throw UsageError("--from-scratch leaves no teacher to measure; leave it or --system teacher out")
      }
      options.systems = RankingSystem.allCases.filter(wanted.contains)
    }
    if let with {
      guard systems.isEmpty else {
        throw UsageError("--with measures reranked without and with \(with); leave --system out")
      }
      options.files = try Self.files(with, posts: set.posts.map(\.id.rawValue), language: options.language)
      options.systems = [.reranked, .curated]
    }
    if let head { options.head = try HeadFile(path: head).head }
    switch (trainQueries, split) {
    case (nil, nil): break
    case (.some, .some):
      throw UsageError("--train-queries and --split both say what to learn from; leave one out")
    case (let file?, nil): options.learned = try TrainQueries(path: file, set: set).queries
    case (nil, let name?):
      guard let kind = QuerySplit.Kind(rawValue: name) else {
        throw UsageError("--split \(name) is neither paraphrase nor group; give one of them")
      }
      var generator = SplitMix64(seed: seed)
      options.learned = QuerySplit(groups, by: kind, using: &generator).learned
    }
    self.options = options
  }

  /// What of the set is not measured, a line each on stderr.
  func warn() {
    let unknown = set.unknown
    for (lines, what) in [(unknown.queryLines, "query"), (unknown.postLines, "post")] where lines > 0 {
      Output.warn(
        "\(set.name): \(lines) \(lines == 1 ? "judgement names" : "judgements name") an unknown \(what) and "
          + "\(lines == 1 ? "is" : "are") left out")
    }
    if let split, options.learned.isEmpty {
      Output.warn(
        "--split \(split): "
          + (split == QuerySplit.Kind.group.rawValue
            ? "there is one group only" : "no group has more than one query")
          + ", so nothing is learned from; "
          + "see --group-key")
    }
    if set.unjudgedQueryCount > 0 {
      Output.warn(
        "\(set.name): \(set.unjudgedQueryCount) "
          + (set.unjudgedQueryCount == 1 ? "query has" : "queries have") + " no judgement and "
          + (set.unjudgedQueryCount == 1 ? "is" : "are") + " not measured")
    }
  }

  private static func taught(teacher: String?, fromScratch: Bool) throws -> TaughtSide? {
    if fromScratch {
      guard teacher == nil else {
        throw UsageError("--teacher and --from-scratch say what to learn with; leave one out")
      }
      return nil
    }
    guard let folder = teacher, let base = Base.shipped else { return .standard }
    return TaughtSide(base: base, encoder: try PassageEncoder(teacher: folder, base: base))
  }

  /// - Throws: `PostError` for the first thing that is wrong: what is half read would be measured for the whole.
  private static func files(_ path: String, posts: [String], language: Language) throws -> CurationFiles {
    let files = try CurationFiles(at: path)
    if let problem = files.problems(among: posts, language: language).first { throw problem }
    return files
  }

  private static func system(_ name: String) throws -> RankingSystem {
    guard let system = RankingSystem(rawValue: name), RankingSystem.named.contains(system)
    else {
      let known = RankingSystem.named.map(\.rawValue).joined(separator: ", ")
      throw UsageError("there is no system \(name); it is one of \(known)")
    }
    return system
  }
}
