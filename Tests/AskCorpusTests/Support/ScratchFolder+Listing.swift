import AskCorpus
import TestSupport

extension ScratchFolder {
  /// Paths of the files, and descriptions of the problems.
  func listing() throws -> (paths: [String], problems: [String]) {
    let (files, problems) = try CorpusFolder(path: path).files()
    return (files.map(\.path), problems.map(\.description))
  }
}
