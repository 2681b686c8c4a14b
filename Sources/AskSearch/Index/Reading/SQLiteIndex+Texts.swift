import AskCorpus
import GRDB

extension SQLiteIndex {
  /// A post's texts as they are searched.
  package struct StoredPost: Equatable {
    package var name: String
    package var title: String
    package var question: String
    package var askedAs: [String]
    /// Whether a question may be answered with it: published, and not superseded.
    package var isShown: Bool
    package var passages: [StoredPassage]

    package init(
      name: String, title: String, question: String, askedAs: [String], isShown: Bool,
      passages: [StoredPassage]
    ) {
      self.name = name
      self.title = title
      self.question = question
      self.askedAs = askedAs
      self.isShown = isShown
      self.passages = passages
    }
  }

  /// All posts in ascending order of their names' bytes.
  package func storedPosts() throws -> [StoredPost] {
    try read { db in
      try Row.fetchAll(db, sql: Self.textsSQL + " ORDER BY name").map { try Self.storedPost($0, in: db) }
    }
  }

  /// - Throws: `SearchError` when there is no such post.
  package func storedPost(at place: PostRow) throws -> StoredPost {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: Self.textsSQL + " WHERE id = ?", arguments: [place.rowid])
      else { throw SearchError(path: path, reason: .damaged("post \(place.rowid) is missing")) }
      return try Self.storedPost(row, in: db)
    }
  }

  private static let textsSQL = "SELECT name, title, question, askedAs, status, supersededBy, id FROM post"

  /// Columns as in `textsSQL`.
  private static func storedPost(_ row: Row, in db: Database) throws -> StoredPost {
    let passages = try db.cachedStatement(
      sql: """
        SELECT headings, anchor, body, lines, sentences FROM passage WHERE id BETWEEN ? AND ? ORDER BY id
        """)
    let place = PostRow(rowid: try row.integer(6))
    return StoredPost(
      name: try row.text(0), title: try row.text(1), question: try row.text(2),
      askedAs: StoredText.lines(in: try row.text(3)),
      isShown: try row.text(4) == Post.Status.published.rawValue && row.optionalText(5) == nil,
      passages: try Row.fetchAll(
        passages,
        arguments: [
          place.passageRowid(ordinal: 0), place.passageRowid(ordinal: PostRow.passageLimit - 1),
        ]
      ).map(StoredPassage.init))
  }
}
