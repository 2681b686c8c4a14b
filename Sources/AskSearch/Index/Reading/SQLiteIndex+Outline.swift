import AskCorpus
import GRDB

extension SQLiteIndex {
  /// What the forward index needs to know of a post beside its terms.
  struct Outline: Equatable {
    var name: String
    var path: String
    var row: PostRow
    var isDraft: Bool
    var supersededBy: String?
  }

  /// All posts in ascending order of their names' bytes.
  func outline() throws -> [Outline] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, path, id, status, supersededBy FROM post ORDER BY name").map {
        row in
        Outline(
          name: try row.text(0), path: try row.text(1), row: PostRow(rowid: try row.integer(2)),
          isDraft: try row.text(3) == Post.Status.draft.rawValue, supersededBy: try row.optionalText(4))
      }
    }
  }

  /// The files that the index was made from.
  func files() throws -> CorpusScan.Known {
    try read { db in
      var known: CorpusScan.Known = [:]
      let sql = "SELECT file.path, hash, name, problem FROM file LEFT JOIN post ON post.path = file.path"
      for row in try Row.fetchAll(db, sql: sql) {
        known[try row.text(0)] = (
          hash: try row.text(1), name: try row.optionalText(2), problem: try row.optionalText(3)
        )
      }
      return known
    }
  }
}
