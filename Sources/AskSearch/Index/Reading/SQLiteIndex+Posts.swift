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

  package init(headings: [String], anchor: String, body: String, lines: LineMap, sentences: [Range<Int>]) {
    self.headings = headings
    self.anchor = anchor
    self.body = body
    self.lines = lines
    self.sentences = sentences
  }

  /// Columns headings, anchor, body, lines, sentences.
  init(_ row: Row) throws {
    headings = StoredText.lines(in: try row.text(0))
    anchor = try row.text(1)
    body = try row.text(2)
    lines = StoredText.lineMap(in: try row.text(3))
    sentences = StoredText.ranges(in: try row.text(4), within: body.utf8.count)
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
        try Row.fetchOne(statement, arguments: [row.rowid]).map {
          try Self.summary($0, pathPrefix: pathPrefix)
        }
      }
    }
  }

  /// What posts are called, in the order of `rows`; paths are those in the corpus.
  func names(of rows: [PostRow]) throws -> [(id: PostID, title: String, path: String)] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT name, title, path FROM post WHERE id = ?")
      return try rows.map { row in
        guard let found = try Row.fetchOne(statement, arguments: [row.rowid]) else {
          throw SearchError(path: path, reason: .damaged("post \(row.rowid) is missing"))
        }
        return (PostID(try found.text(0)), try found.text(1), try found.text(2))
      }
    }
  }

  /// The row of a post; nil when there is none of that id.
  func row(of id: PostID) throws -> PostRow? {
    try read { db in
      try Int64.fetchOne(db, sql: "SELECT id FROM post WHERE name = ?", arguments: [id.rawValue])
        .map(PostRow.init(rowid:))
    }
  }

  /// Summaries of every post that passes, newest first, then by id; posts without a date last.
  package func summaries(passing filter: Filter, pathPrefix: String) throws -> [PostSummary] {
    let rows = try rows(passing: filter)
    return try read { db in
      try Row.fetchAll(
        db, sql: Self.summarySQL + " ORDER BY published IS NULL, published DESC, name"
      ).filter { rows?.contains(PostRow(rowid: try $0.integer(0))) ?? true }
        .map { try Self.summary($0, pathPrefix: pathPrefix) }
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
        return try StoredPassage(row)
      }
    }
  }

  private static let summarySQL = """
    SELECT id, name, title, path, author, published, reviewed, reviewBy, tags, status, supersededBy,
      furtherReading FROM post
    """

  /// Columns as in `summarySQL`.
  private static func summary(_ row: Row, pathPrefix: String) throws -> PostSummary {
    func date(_ column: Int) throws -> CalendarDate? {
      try row.optionalText(column).flatMap { CalendarDate($0) }
    }
    return PostSummary(
      id: PostID(try row.text(1)), title: try row.text(2), path: pathPrefix + (try row.text(3)),
      author: try row.optionalText(4), published: try date(5), reviewed: try date(6), reviewBy: try date(7),
      tags: StoredText.lines(in: try row.text(8)),
      status: Post.Status(rawValue: try row.text(9)) ?? .published,
      supersededBy: try row.optionalText(10).map { PostID($0) },
      furtherReading: StoredText.references(in: try row.text(11)))
  }
}
