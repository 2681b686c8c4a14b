extension Builder {
  /// Puts in force again what was, where only the link to it is gone: a copy that leaves links out has all the rest.
  ///
  /// - Returns: whether there was something to do.
  public func restoreLink() throws -> Bool {
    guard hasNoLink, lastInForce != nil else { return false }
    let lock = try BuildLock.wait(column.state) { progress(.waiting) }
    defer { withExtendedLifetime(lock) {} }
    return try relink()
  }

  /// The same, by whoever has the right to build.
  @discardableResult
  func relink() throws -> Bool {
    guard hasNoLink, let last = lastInForce else { return false }
    try column.state.put(inForce: last)
    return true
  }

  /// A link that leads astray is damage, of which whoever reads it says more.
  private var hasNoLink: Bool {
    do {
      return try column.state.currentGeneration() == nil
    } catch {
      return false
    }
  }

  /// By the history.
  private var lastInForce: Generation? {
    guard let record = try? HistoryFile(column.state).read().records.last else { return nil }
    let generation = Generation(folder: column.state, number: record.generation)
    return generation.isFinished ? generation : nil
  }
}
