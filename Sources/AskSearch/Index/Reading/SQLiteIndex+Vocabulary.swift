import GRDB
import GRDBSQLite

extension SQLiteIndex {
  /// Calls `body` with each term from `first` on, in the order of bytes, and the number of posts that contain it; the
  /// bytes are valid during the call only.
  func forEachTerm(from first: String, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT term, posts FROM term WHERE term >= ? AND posts > 0")
      try statement.setArguments([first])
      // SQLite's own calls: a row costs less than the Row that GRDB would make of it.
      let raw = statement.sqliteStatement
      defer { sqlite3_reset(raw) }
      while true {
        let code = sqlite3_step(raw)
        if code == SQLITE_DONE { return }
        guard code == SQLITE_ROW else {
          throw DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
        }
        let term = UnsafeBufferPointer(
          start: sqlite3_column_text(raw, 0), count: Int(sqlite3_column_bytes(raw, 0)))
        body(term, Int(sqlite3_column_int64(raw, 1)))
      }
    }
  }

  /// Whether `second` stands directly after `first` anywhere.
  func hasNeighbours(_ first: String, _ second: String) throws -> Bool {
    let pattern = [first, second].map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(
      separator: " + ")
    return try read { db in
      try ["passage_fts", "post_fts"].contains { table in
        try Int.fetchOne(
          db, sql: "SELECT 1 FROM \(table) WHERE \(table) MATCH ? LIMIT 1", arguments: [pattern])
          != nil
      }
    }
  }
}
