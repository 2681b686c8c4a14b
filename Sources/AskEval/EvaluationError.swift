/// Why a set cannot be read, and where.
///
/// `description` reads `path:line: what is wrong; what to do`, the line where there is one.
package struct EvaluationError: Error, Equatable, Sendable {
  /// An error too, so that what reads a line can throw it and what reads the file adds the place.
  package enum Reason: Error, Equatable, Sendable {
    // Files.
    case notFound
    case notAFile
    case unreadable(String)
    case invalidUTF8

    // Lines of corpus.jsonl and queries.jsonl.
    case notJSON
    /// `found` as in "a list".
    case notAnObject(found: String)
    case missing(field: String)
    case wrongType(field: String, expected: String, found: String)
    case repeatedID(String, firstLine: Int)
    case emptyQuery

    /// In any of the three files: empty, or with white space, which parts the columns of a run file.
    case badID(String)

    // Lines of the qrels.
    case wrongColumns(count: Int)
    case badGrade(String)
    case twoGrades(query: QueryID, post: PostName, first: Int, firstLine: Int, second: Int)

    // A column's own judgements.
    case noTable(columns: [String])
    case wrongHeader(columns: [String])
    case wrongRow(count: Int, columns: [String])
    case emptyCell(column: String)
    case badHalf(String)
    case badRating(String)
    case splitGroup(String)
    case noQuestions
    case unaskedQuestion(String)
    case ratedTwice(query: QueryID, post: PostName, rater: String)

    // A table that is imported.
    /// Quotation marks that are never closed.
    case openQuotation

    // The set as a whole.
    case noPosts
    case noQueries
    case noRelevantPost
    case unknownGroupKey(String, known: [String])
  }

  /// The file, below the folder as the caller gave it; for `unknownGroupKey` the name of the set.
  package let path: String
  /// From 1. Lines end at line feeds.
  package let line: Int?
  package let reason: Reason

  package init(path: String, line: Int? = nil, reason: Reason) {
    self.path = path
    self.line = line
    self.reason = reason
  }
}

extension EvaluationError: CustomStringConvertible {
  package var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
