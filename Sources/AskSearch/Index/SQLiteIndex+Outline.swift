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
          name: row[0], path: row[1], row: PostRow(rowid: row[2]),
          isDraft: row[3] as String == Post.Status.draft.rawValue, supersededBy: row[4])
      }
    }
  }

  /// The files that the index was made from.
  func files() throws -> CorpusScan.Known {
    try read { db in
      var known: CorpusScan.Known = [:]
      let sql = "SELECT file.path, hash, name, problem FROM file LEFT JOIN post ON post.path = file.path"
      for row in try Row.fetchAll(db, sql: sql) {
        known[row[0]] = (hash: row[1], name: row[2], problem: row[3])
      }
      return known
    }
  }
}
