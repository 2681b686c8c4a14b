/// The tables of index.sqlite.
///
/// FTS5 keeps no text of its own (external content): `post` and `passage` hold it, and the writer changes both
/// together. `term` counts posts, not rows, because idf is counted in posts; `word` counts them for each word as it is
/// written, which stems cannot say, for the correction of misspelt ones.
enum Schema {
  /// Raised whenever a table, the forward index or their meaning changes.
  static let version = 2

  static func statements(language: String) -> [String] {
    [
      """
      CREATE TABLE post(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        path TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        question TEXT NOT NULL,
        askedAs TEXT NOT NULL,
        author TEXT,
        published TEXT,
        reviewed TEXT,
        reviewBy TEXT,
        status TEXT NOT NULL,
        supersededBy TEXT,
        tags TEXT NOT NULL,
        furtherReading TEXT NOT NULL
      )
      """,
      "CREATE TABLE tag(tag TEXT NOT NULL, post INTEGER NOT NULL, PRIMARY KEY(tag, post)) WITHOUT ROWID",
      """
      CREATE TABLE passage(
        id INTEGER PRIMARY KEY,
        headings TEXT NOT NULL,
        anchor TEXT NOT NULL,
        body TEXT NOT NULL,
        lines TEXT NOT NULL,
        sentences TEXT NOT NULL
      )
      """,
      """
      CREATE VIRTUAL TABLE post_fts USING fts5(
        title, question, askedAs, content='post', content_rowid='id', tokenize='ask \(language)'
      )
      """,
      """
      CREATE VIRTUAL TABLE passage_fts USING fts5(
        headings, body, content='passage', content_rowid='id', tokenize='ask \(language)'
      )
      """,
      "CREATE TABLE term(term TEXT PRIMARY KEY, posts INTEGER NOT NULL) WITHOUT ROWID",
      "CREATE TABLE word(word TEXT PRIMARY KEY, posts INTEGER NOT NULL) WITHOUT ROWID",
      "CREATE TABLE statistic(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
      "CREATE TABLE file(path TEXT PRIMARY KEY, hash TEXT NOT NULL, problem TEXT) WITHOUT ROWID",
      "PRAGMA user_version = \(version)",
    ]
  }
}
