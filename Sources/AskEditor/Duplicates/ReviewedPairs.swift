import AskCorpus
import AskEval
package import AskSearch
import Glibc

/// Pairs of posts that an editor has looked at and wants to hear no more of: `duplicates.tsv` beside the posts.
///
/// Lines with tabs, the first line names the columns: first, second and reason. The order of the two does not matter.
package struct ReviewedPairs: Equatable, Sendable {
  package static let fileName = "duplicates.tsv"
  package static let none = ReviewedPairs()

  private var reasons: [Set<String>: String] = [:]

  private init() {}

  /// None where there is no such file.
  ///
  /// - Throws: `EvaluationError` where it is malformed.
  package init(in column: Column) throws {
    let path = column.corpus.root + "/" + Self.fileName
    guard access(path, F_OK) == 0 else { return }
    for cells in try TabTable.cells(of: path, columns: ["first", "second", "reason"]) {
      reasons[[cells[0], cells[1]]] = cells[2]
    }
  }

  package func contains(_ first: String, _ second: String) -> Bool { reasons[[first, second]] != nil }
}
