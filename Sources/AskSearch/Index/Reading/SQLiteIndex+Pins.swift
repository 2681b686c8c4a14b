import AskCorpus
import GRDB

extension SQLiteIndex {
  /// Whether the post can be pinned.
  func pinnedStanding(of id: PostID) throws -> PinnedStanding {
    try read { db in
      let sql = "SELECT status, supersededBy FROM post WHERE name = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [id.rawValue]) else {
        let names = try String.fetchAll(db, sql: "SELECT name FROM post ORDER BY name")
        return .unknown(nearest: NearestNames.nearest(to: id.rawValue, in: names, limit: 1).first)
      }
      if try row.text(0) == Post.Status.draft.rawValue { return .draft }
      return try row.optionalText(1).map { .superseded(by: PostID($0)) } ?? .published
    }
  }
}
