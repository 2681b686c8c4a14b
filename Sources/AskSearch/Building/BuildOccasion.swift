/// Why a build was made, for the history.
package struct BuildOccasion: Equatable, Sendable {
  package var command: HistoryRecord.Command
  /// Of the corpus, before the build: nobody waits for git while others wait for the right to build.
  package var commit: HistoryRecord.Commit?

  /// Without `command`, a build that a question made.
  package init(_ command: HistoryRecord.Command = .question, commit: HistoryRecord.Commit? = nil) {
    self.command = command
    self.commit = commit
  }
}

extension HistoryRecord {
  /// What there is to say of a build that came into force.
  init(_ occasion: BuildOccasion, generation: Int, previous: Int?, _ report: BuildReport) {
    self.init(
      generation: generation, at: HistoryFile.now, command: occasion.command, posts: report.posts,
      previous: previous)
    commit = occasion.commit
    take(report)
  }

  /// Counts what came, changed and went.
  package mutating func take(_ report: BuildReport) {
    posts = report.posts
    added = report.added.count
    changed = report.changed.count
    removed = report.removed.count
    isTrained = report.training != nil
  }
}
