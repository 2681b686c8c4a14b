import AskEval
import Foundation
import Glibc

/// A table of grades that another tool wrote, row by row, before anything is looked up.
package struct GradesTable: Equatable, Sendable {
  package enum Format: String, Equatable, Sendable {
    /// Columns query, docid and rating, or Query Text, Doc ID and Rating among others.
    case quepid
    /// Columns query and docid, then one for each rater.
    case quepidBook
    /// query-id, corpus-id and score, with tabs.
    case beir
    /// Topic, iteration, document and grade, with white space between.
    case trec
    /// `qrels.tsv` of other judgements of the same questions.
    case own
  }

  package struct Row: Equatable, Sendable {
    /// From 1.
    package let line: Int
    /// A question's text for Quepid's tables, else its id.
    package let question: String
    package let post: String
    /// Nil where the table does not say.
    package let rater: String?
    /// As written; not empty.
    package let grade: String
  }

  package let format: Format
  package let path: String
  package private(set) var rows: [Row] = []
  /// Lines that have no grade, as Quepid writes them for what nobody has rated.
  package private(set) var unrated = 0
  /// Lines that have too few columns.
  package private(set) var short: [Int] = []

  /// - Throws: `EvaluationError` where it cannot be read, `JudgingError` where its first line is of no known kind.
  package init(path: String) throws {
    self.path = path
    guard access(path, F_OK) == 0 else { throw JudgingError(path: path, reason: .noTable) }
    let first = try DelimitedText.firstLine(of: path)
    if first.contains("\t") || Self.isTREC(first) {
      let hasTabs = first.contains("\t")
      let cells = first.split(whereSeparator: { hasTabs ? $0 == "\t" : $0.isWhitespace }).map(String.init)
      format = cells == Judgements.File.ratings.columns ? .own : cells.count == 4 ? .trec : .beir
      try readColumns(header: first)
    } else {
      let table = try DelimitedText(path: path, separator: ",")
      let names = table.rows.first?.cells.map(Self.columnName) ?? []
      guard let query = names.firstIndex(where: ["query", "query text", "query_text"].contains),
        let post = names.firstIndex(where: ["docid", "doc_id", "doc id"].contains)
      else { throw JudgingError(path: path, reason: .unknownTable) }
      if let rating = names.firstIndex(of: "rating") {
        format = .quepid
        read(table.rows.dropFirst(), query: query, post: post, grades: [(rating, nil)])
      } else if names.count > 2, names.prefix(2).elementsEqual(["query", "docid"]) {
        format = .quepidBook
        let raters = table.rows[0].cells.enumerated().dropFirst(2).map { ($0, Self.rater($1)) }
        read(table.rows.dropFirst(), query: query, post: post, grades: raters)
      } else {
        throw JudgingError(path: path, reason: .noRatings)
      }
    }
  }

  /// BEIR's table or TREC's.
  private mutating func readColumns(header: String) throws {
    let width = format == .beir ? 3 : 4
    for (place, row) in try DelimitedText.lines(of: path).enumerated() {
      let cells = row.text.split(whereSeparator: { format == .trec ? $0.isWhitespace : $0 == "\t" })
        .map(String.init)
      if place == 0 {
        if cells == Self.beirColumns || format == .own { continue }
        guard cells.count == width, Double(cells[width - 1]) != nil else {
          throw JudgingError(path: path, reason: .unknownTable)
        }
      }
      guard cells.count == width else {
        short.append(row.line)
        continue
      }
      rows.append(
        Row(
          line: row.line, question: cells[0], post: cells[width - 2], rater: format == .own ? cells[1] : nil,
          grade: cells[width - 1]))
    }
  }

  private mutating func read(
    _ table: some Sequence<DelimitedText.Row>, query: Int, post: Int, grades: [(column: Int, rater: String?)]
  ) {
    for row in table {
      guard row.cells.count > max(query, post) else {
        // Quepid writes a query that has no rating alone.
        if row.cells.count == 1 { unrated += 1 } else { short.append(row.line) }
        continue
      }
      for (column, rater) in grades {
        let grade = column < row.cells.count ? Self.trimmed(row.cells[column]) : ""
        let name = Self.trimmed(row.cells[post])
        guard !grade.isEmpty, !name.isEmpty else {
          unrated += 1
          continue
        }
        // A space stands before what a spreadsheet would take for a formula.
        rows.append(
          Row(
            line: row.line, question: Self.trimmed(row.cells[query]), post: name, rater: rater, grade: grade))
      }
    }
  }

  private static let beirColumns = ["query-id", "corpus-id", "score"]

  /// Four columns whose last is a number.
  private static func isTREC(_ line: String) -> Bool {
    let cells = line.split(whereSeparator: \.isWhitespace)
    return cells.count == 4 && Int(cells[3]) != nil && !line.contains(",")
  }

  private static func columnName(_ text: String) -> String { trimmed(text).lowercased() }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A name as a rater can be called; of an e-mail address only what stands before the @, since it is published.
  private static func rater(_ name: String) -> String {
    let start = trimmed(name).prefix { $0 != "@" }
    let word = start.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" ? $0 : "-" }
    return word.isEmpty ? "unknown" : String(word.prefix(40))
  }
}
