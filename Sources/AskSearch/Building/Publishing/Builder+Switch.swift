import AskCorpus
import Glibc

extension Builder {
  /// Finishes a publication or a rollback that was killed, if nobody else is at work; a question calls it when it sees
  /// one.
  ///
  /// - Returns: files of the corpus that someone changed meanwhile, which were left as they are.
  @discardableResult
  public func finishKilledSwitch() throws -> [String] {
    guard column.state.isSwitching, let lock = try BuildLock.attempt(column.state) else { return [] }
    defer { withExtendedLifetime(lock) {} }
    return try finishSwitch()
  }

  /// The same for whoever holds the lock.
  @discardableResult
  func finishSwitch() throws -> [String] {
    guard column.state.isSwitching, let journal = try SwitchJournal(of: column.state) else { return [] }
    guard try column.state.currentGeneration()?.number == journal.to else {
      // It did not get as far as the link, and so has changed nothing.
      try SwitchJournal.remove(from: column.state)
      return []
    }
    for change in journal.changes { removeHalfWritten(change.path) }
    return try finish(journal)
  }

  /// What follows the link: the corpus, the history, and the journal's end. As often as it takes.
  func finish(_ journal: SwitchJournal) throws -> [String] {
    let texts = TextStore(column.state)
    var left: [String] = []
    for change in journal.changes where try !change.make(in: column.corpus, from: texts) {
      left.append(change.path)
    }
    try HistoryFile(column.state).append(journal.record, isOnce: true)
    try SwitchJournal.remove(from: column.state)
    return left
  }

  /// What a killed writer left beside a file.
  private func removeHalfWritten(_ path: String) {
    let parts = path.split(separator: "/")
    let folder = ([column.corpus.root] + parts.dropLast().map(String.init)).joined(separator: "/")
    guard let name = parts.last, let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let other = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let middle = other.dropFirst(name.count + 2).dropLast(4)
      if other.hasPrefix(".\(name)."), other.hasSuffix(".new"), !middle.isEmpty,
        middle.allSatisfy(\.isNumber)
      {
        unlink(folder + "/" + other)
      }
    }
  }
}
