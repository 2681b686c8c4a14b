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

  private var pairs: Set<Set<String>> = []

  private init() {}

  /// None where there is no such file.
  ///
  /// - Throws: `EvaluationError` where it is malformed.
  package init(in column: Column) throws {
    let path = column.corpus.root + "/" + Self.fileName
    guard access(path, F_OK) == 0 else { return }
    do {
      for row in try TabTable(path: path, columns: ["first", "second", "reason"]).rows {
        pairs.insert([row.cells[0], row.cells[1]])
      }
    } catch {
      throw EvaluationError(path: column.pathPrefix + Self.fileName, line: error.line, reason: error.reason)
    }
  }

  package func contains(_ first: String, _ second: String) -> Bool { pairs.contains([first, second]) }

  /// Posts that it names and `known` has not, sorted: such a line does nothing.
  package func strangers(to known: Set<String>) -> [String] {
    pairs.reduce(into: Set<String>()) { $0.formUnion($1) }.subtracting(known).sorted()
  }
}
