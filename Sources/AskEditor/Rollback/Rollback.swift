import AskCorpus
package import AskSearch

/// Brings an older generation back: index, network, posts, judgements and the files beside them, in one step.
package struct Rollback {
  package struct Report: Equatable, Sendable {
    /// In force before.
    package let from: String
    /// The generation that is brought back.
    package let to: String
    /// Its commit, where the history knows one.
    package let commit: HistoryRecord.Commit?
    /// The number that it has now; nil after a dry run.
    package var generation: String?
    /// Paths of files that get the text that they had.
    package var restored: [String]
    /// Ids of posts that become drafts again.
    package var unpublished: [String]
    /// Files that were to be changed, and that were left as they are.
    package var left: [LeftFile] = []
  }

  private let column: Column
  private let by: String?
  private let commit: HistoryRecord.Commit?

  /// - Parameters:
  ///   - by: who does it, for the history.
  ///   - commit: as the corpus was before.
  package init(_ column: Column, by: String?, commit: HistoryRecord.Commit?) {
    self.column = column
    self.by = by
    self.commit = commit
  }

  /// - Parameter number: nil for the generation that was in force before the last publication or rollback.
  /// - Throws: `SearchError`; nothing was changed then.
  package func run(
    to number: Int?, isDryRun: Bool, progress: @escaping (BuildProgress) -> Void
  ) throws -> Report {
    let builder = Builder(column, progress: progress)
    let claim = try builder.claim()
    defer { withExtendedLifetime(claim) {} }
    let history = try History(of: column)
    guard let current = try column.state.currentGeneration() else {
      throw SearchError(
        reason: .publishing(
          "there is no generation yet, so there is nothing to go back from; make one with `ask index`"))
    }
    guard let number = number ?? history.rollbackTarget else {
      throw SearchError(
        reason: .publishing(
          "nothing was published yet, so there is nothing to go back to; name a generation that `ask history` shows"
        ))
    }
    let target = try generation(number, current: current)
    guard let copy = try CorpusCopy(of: target) else {
      throw SearchError(
        path: target.path,
        reason: .publishing("it was made without a copy of its posts; name another generation"))
    }
    let plan = try RollbackPlan(
      column.corpus, to: copy, from: try CorpusCopy(of: current) ?? CorpusCopy(),
      texts: TextStore(column.state))
    try refuse(plan, since: current, target: target)
    var report = Report(
      from: current.name, to: target.name,
      commit: history.entries.first { $0.record.generation == number }?.record.commit,
      restored: plan.restored,
      unpublished: plan.unpublished, left: claim.left)
    for change in plan.changes {
      if let obstacle = change.obstacle(in: column) { throw obstacle }
    }
    if isDryRun { return report }
    let prepared = try builder.prepare(claim, sameAs: target)
    do {
      report.left += try builder.put(
        inForce: prepared, changing: plan.changes, texts: plan.texts,
        record: record(prepared, of: number, unpublished: plan.unpublished), claim)
    } catch {
      if try column.state.currentGeneration() != prepared.generation { builder.discard(prepared) }
      throw error
    }
    report.generation = prepared.generation.name
    return report
  }

  private func generation(_ number: Int, current: Generation) throws -> Generation {
    if number == current.number {
      throw SearchError(reason: .publishing("generation \(current.name) is the one in force; name another"))
    }
    let kept = History.kept(in: column.state)
    if let found = kept.first(where: { $0.number == number }) { return found }
    let name = Generation(folder: column.state, number: number).name
    let others = kept.filter { $0 != current }.map(\.name)
    throw SearchError(
      reason: .publishing(
        "generation \(name) is gone; "
          + (others.isEmpty ? "no other one is kept" : "these are kept: \(others.joined(separator: ", "))")))
  }

  /// What an editor wrote is never overwritten unless it can be brought back.
  private func refuse(_ plan: RollbackPlan, since current: Generation, target: Generation) throws {
    try refuse(
      plan.edited, because: "edited since generation \(current.name) was made", one: "it was",
      several: "were",
      advice: column.settings.publish.isGated
        ? "publish it with `ask publish`, or undo it" : "take it in with `ask index`, or undo it")
    try refuse(
      plan.rewritten, because: "in other words than what generation \(target.name) published",
      one: "it is a draft",
      several: "are drafts", advice: "publish it with `ask publish`, or keep a copy and undo it")
  }

  private func refuse(
    _ paths: [String], because reason: String, one: String, several: String, advice: String
  ) throws {
    guard let first = paths.first else { return }
    let others = paths.dropFirst().prefix(4).map { column.pathPrefix + $0 }
    let more = paths.count > 5 ? " and \(paths.count - 5) more" : ""
    let what = others.isEmpty ? one : "it and \(others.joined(separator: ", "))\(more) \(several)"
    throw SearchError(
      path: column.pathPrefix + first,
      reason: .publishing("\(what) \(reason), and a rollback would overwrite that; \(advice)"))
  }

  private func record(
    _ prepared: PreparedGeneration, of number: Int, unpublished: [String]
  ) -> HistoryRecord {
    var record = HistoryRecord(
      generation: prepared.generation.number, at: HistoryFile.now, command: .rollback,
      posts: prepared.report.posts, previous: prepared.previous?.number)
    record.restored = number
    record.unpublished = unpublished
    record.by = by
    record.commit = commit
    return record
  }
}
