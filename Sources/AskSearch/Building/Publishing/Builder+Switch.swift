extension Builder {
  /// Finishes a publication or a rollback that was killed, if nobody else is at work; a question calls it when it sees
  /// one.
  ///
  /// - Returns: files of the corpus that were left as they are.
  /// - Throws: `SearchError` when it cannot be finished.
  @discardableResult
  package func finishKilledSwitch() throws -> [LeftFile] {
    guard column.state.isSwitching, let lock = try BuildLock.attempt(column.state) else { return [] }
    defer { withExtendedLifetime(lock) {} }
    return try finishSwitch()
  }

  /// Whether another process builds, publishes or rolls back just now.
  public var isBusy: Bool {
    do {
      return try BuildLock.attempt(column.state) == nil
    } catch {
      return false
    }
  }

  /// The same for whoever holds the lock.
  @discardableResult
  func finishSwitch() throws -> [LeftFile] {
    guard column.state.isSwitching, let journal = try SwitchJournal(of: column.state) else { return [] }
    guard !column.isReadInPlace else {
      throw SearchError(
        path: column.state.journal,
        reason: .publishing(
          "a publication of this column was interrupted, and nothing is written into a folder named with --corpus; ask a "
            + "question in the column without --corpus, which ends it"))
    }
    guard try column.state.currentGeneration()?.number == journal.to else {
      // It did not get as far as the link, and so has changed nothing.
      try SwitchJournal.remove(from: column.state)
      return []
    }
    for change in journal.changes { change.removeHalfWritten(in: column.corpus) }
    return try finish(journal)
  }

  /// What follows the link: the corpus, the history, and the journal's end. As often as it takes.
  ///
  /// - Returns: files that were left as they are.
  /// - Throws: `SearchError` when something is still to be done; all else is done then.
  func finish(_ journal: SwitchJournal) throws -> [LeftFile] {
    let texts = TextStore(column.state)
    var left: [LeftFile] = []
    var problem: SearchError?
    for change in journal.changes {
      do throws(SearchError) {
        if let file = try change.make(in: column, from: texts) { left.append(file) }
      } catch {
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
    try HistoryFile(column.state).append(journal.record, isOnce: true)
    try SwitchJournal.remove(from: column.state)
    return left
  }
}
