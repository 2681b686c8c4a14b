package import AskCorpus
import GRDB

/// A passage as stored.
package struct StoredPassage: Equatable, Sendable {
  package let headings: [String]
  package let anchor: String
  package let body: String
  package let lines: LineMap
  /// UTF-8 offsets in `body`, ascending.
  package let sentences: [Range<Int>]

  /// Columns headings, anchor, body, lines, sentences.
  init(_ row: Row) {
    headings = StoredText.lines(in: row[0])
    anchor = row[1]
    body = row[2]
    lines = StoredText.lineMap(in: row[3])
    sentences = StoredText.ranges(in: row[4], within: body.utf8.count)
  }

  /// Line of the post's file that holds the UTF-8 offset `offset` of `body`.
  package func line(at offset: Int) -> Int { lines.line(at: offset) }
}

extension SQLiteIndex {
  /// Summaries in the order of `rows`; a row that is missing is left out.
  package func summaries(of rows: [PostRow], pathPrefix: String) throws -> [PostSummary] {
    try read { db in
      let statement = try db.cachedStatement(sql: Self.summarySQL + " WHERE id = ?")
      return try rows.compactMap { row in
        try Row.fetchOne(statement, arguments: [row.rowid]).map { Self.summary($0, pathPrefix: pathPrefix) }
      }
    }
  }

  /// Summaries of every post that passes, newest first, then by id; posts without a date last.
  package func summaries(passing filter: Filter, pathPrefix: String) throws -> [PostSummary] {
    let rows = try rows(passing: filter)
    return try read { db in
      try Row.fetchAll(
        db, sql: Self.summarySQL + " ORDER BY published IS NULL, published DESC, name"
      ).filter { rows?.contains(PostRow(rowid: $0["id"])) ?? true }
        .map { Self.summary($0, pathPrefix: pathPrefix) }
        .filter { filter.includesDrafts || $0.status == .published }
    }
  }

  package func passages(_ passages: [(row: PostRow, ordinal: Int)]) throws -> [StoredPassage] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT headings, anchor, body, lines, sentences FROM passage WHERE id = ?")
      return try passages.map { passage in
        let rowid = passage.row.passageRowid(ordinal: passage.ordinal)
        guard let row = try Row.fetchOne(statement, arguments: [rowid]) else {
          throw SearchError(path: path, reason: .damaged("passage \(rowid) is missing"))
        }
        return StoredPassage(row)
      }
    }
  }

  private static let summarySQL = """
    SELECT id, name, title, path, author, published, reviewed, reviewBy, tags, status, supersededBy,
      furtherReading FROM post
    """

  private static func summary(_ row: Row, pathPrefix: String) -> PostSummary {
    func date(_ column: String) -> CalendarDate? { (row[column] as String?).flatMap { CalendarDate($0) } }
    return PostSummary(
      id: PostID(row["name"]), title: row["title"], path: pathPrefix + (row["path"] as String),
      author: row["author"], published: date("published"), reviewed: date("reviewed"),
      reviewBy: date("reviewBy"), tags: StoredText.lines(in: row["tags"]),
      status: Post.Status(rawValue: row["status"]) ?? .published,
      supersededBy: (row["supersededBy"] as String?).map { PostID($0) },
      furtherReading: StoredText.references(in: row["furtherReading"]))
  }
}
