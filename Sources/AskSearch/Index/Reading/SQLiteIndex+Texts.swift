import AskCorpus
import GRDB

extension SQLiteIndex {
  /// A post's texts as they are searched.
  struct StoredPost: Equatable {
    var name: String
    var title: String
    var question: String
    var askedAs: [String]
    /// Whether a question may be answered with it: published, and not superseded.
    var isShown: Bool
    var passages: [StoredPassage]
  }

  /// All posts in ascending order of their names' bytes.
  func storedPosts() throws -> [StoredPost] {
    try read { db in
      let passages = try db.makeStatement(
        sql: """
          SELECT headings, anchor, body, lines, sentences FROM passage WHERE id BETWEEN ? AND ? ORDER BY id
          """)
      return try Row.fetchAll(
        db, sql: "SELECT name, title, question, askedAs, status, supersededBy, id FROM post ORDER BY name"
      ).map { row in
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
  }
}
