import GRDB

extension SQLiteIndex {
  /// Longer phrases are looked up by their first terms.
  private static let phraseLimit = 32

  /// What FTS5 is asked for `terms` side by side (https://www.sqlite.org/fts5.html#full_text_query_syntax).
  static func pattern(for terms: [String]) -> String {
    terms.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " + ")
  }

  /// Posts with a row in which `terms` stand side by side in one column, or in the title; in ascending order.
  func rows(saying terms: [String], inTitle: Bool) throws -> [PostRow] {
    let phrase = Self.pattern(for: Array(terms.prefix(Self.phraseLimit)))
    return try read { db in
      let pattern = inTitle ? "title : (\(phrase))" : phrase
      var rows = Set(
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT rowid FROM post_fts WHERE post_fts MATCH ?"), arguments: [pattern]
        ).map(PostRow.init(rowid:)))
      if !inTitle {
        rows.formUnion(
          try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?"),
            arguments: [pattern]
          ).map(PostRow.init(ofPassage:)))
      }
      return rows.sorted { $0.rowid < $1.rowid }
    }
  }

  /// Every post, newest first, then by id; posts without a date last.
  func rowsNewestFirst() throws -> [PostRow] {
    try read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM post ORDER BY published IS NULL, published DESC, name")
        .map(PostRow.init(rowid:))
    }
  }
}
