package import AskSearch

/// The generations that came into force, as far as the history goes back.
package struct History: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let record: HistoryRecord
    package let isInForce: Bool
    /// Whether it can be brought back.
    package let isKept: Bool
  }

  /// Newest first.
  package let entries: [Entry]
  /// Lines that were passed over, a message each.
  package let problems: [String]
  /// The generation in force, such as `0007`; nil when there is none.
  package let inForce: String?

  /// - Throws: `SearchError` when it cannot be read.
  package init(of column: Column) throws {
    let current = try column.state.currentGeneration()
    let (records, problems) = try HistoryFile(column.state).read()
    let kept = Set(Self.kept(in: column.state).map(\.number))
    entries = records.reversed().map {
      Entry(
        record: $0, isInForce: $0.generation == current?.number, isKept: kept.contains($0.generation))
    }
    self.problems = problems
    inForce = current?.name
  }

  /// What `ask rollback` goes back to when it is not told: what was in force before the last publication or rollback.
  package var rollbackTarget: Int? {
    entries.first { $0.record.command == .publish || $0.record.command == .rollback }?.record.previous
  }

  /// Generations that are finished and know what the corpus said, ascending.
  static func kept(in state: StateFolder) -> [Generation] {
    state.numbers().map { Generation(folder: state, number: $0) }.filter {
      $0.isFinished && $0.hasCorpusCopy
    }
  }
}
