package import AskCorpus
package import AskSearch
import Glibc

/// What git knows of a corpus. Where there is no git, or the corpus is in no repository, it knows nothing.
package struct Git: Sendable {
  private let folder: String

  package init(_ corpus: CorpusFolder) {
    self.init(folder: corpus.root)
  }

  /// - Parameter folder: in a repository or not.
  package init(folder: String) {
    self.folder = folder
  }

  /// Whether git tracks something in the folder.
  package var tracksFiles: Bool { output(["ls-files", "--", "."])?.isEmpty == false }

  /// The commit that is checked out; nil without one.
  package var commit: HistoryRecord.Commit? {
    guard let id = output(["rev-parse", "--verify", "HEAD"]), (40...64).contains(id.utf8.count) else {
      return nil
    }
    let changes = output(["status", "--porcelain", "--untracked-files=normal", "--", "."])
    return HistoryRecord.Commit(id: id, isDirty: changes != "")
  }

  /// Who works here: git's user, else the system's.
  package var user: String {
    if let name = output(["config", "user.name"]), !name.isEmpty { return name }
    if let name = getenv("USER").map({ String(cString: $0) }), !name.isEmpty { return name }
    return getpwuid(getuid()).flatMap { $0.pointee.pw_name.map { String(cString: $0) } } ?? "unknown"
  }

  /// What git prints, without white space at the end; nil when it fails.
  private func output(_ words: [String]) -> String? {
    // No program that a repository names is run to answer.
    ProgramOutput.of(["git", "-C", folder, "-c", "core.fsmonitor=false", "--no-optional-locks"] + words)
  }
}
