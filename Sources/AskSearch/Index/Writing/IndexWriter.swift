package import AskCorpus
import AskText
import GRDB

/// Changes index.sqlite of a generation that nobody reads yet.
///
/// A build is one transaction; whether it is safe on the disk is the business of the generation's switch, so
/// nothing here waits for the disk.
package struct IndexWriter {
  /// One post to store, with its passages.
  package struct Record {
    package var post: Post
    package var passages: [Passage]

    package init(post: Post, passages: [Passage]) {
      self.post = post
      self.passages = passages
    }
  }

  let queue: DatabaseQueue
  let language: Language

  /// Opens the index at `path`, or makes an empty one.
  init(path: String, language: Language) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      db.add(tokenizer: AskTokenizer.self)
      try db.execute(
        sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    self.language = language
    try queue.inDatabase { db in
      if try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 {
        try db.inTransaction {
          for sql in Schema.statements(language: language.name) { try db.execute(sql: sql) }
          return .commit
        }
      }
    }
  }

  /// Removes and adds posts in one transaction, and sets the list of files that the index was made from.
  ///
  /// - Returns: each added post as analysed, by name, with its row; a post that is removed and added keeps its row.
  func apply(
    removing removed: [String], adding records: [Record], files: [IndexedFile],
    progress: (Int) throws -> Void = { _ in }
  ) throws -> [PostID: (row: PostRow, analysed: AnalysedPost)] {
    let analyzer = Analyzer(language: language)
    let breaker = SentenceBreaker()
    return try queue.inDatabase { db in
      var result: [PostID: (row: PostRow, analysed: AnalysedPost)] = [:]
      try db.inTransaction {
        var change = StatisticsChange()
        var freed: [String: PostRow] = [:]
        for name in removed {
          freed[name] = try remove(name, from: db, analyzer: analyzer, change: &change)
        }
        var next = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM post") ?? 1
        for row in freed.values { next = max(next, row.rowid + 1) }
        for (done, record) in records.enumerated() {
          let name = record.post.id.rawValue
          let row = freed[name] ?? PostRow(rowid: next)
          if freed[name] == nil { next += 1 }
          let analysed = AnalysedPost(PostTexts(record.post, passages: record.passages), analyzer: analyzer)
          try insert(record, at: row, into: db, breaker: breaker)
          change.add(analysed)
          result[record.post.id] = (row, analysed)
          try progress(done + 1)
        }
        try change.apply(to: db)
        try db.execute(sql: "DELETE FROM file")
        let insertFile = try db.makeStatement(sql: "INSERT INTO file VALUES (?, ?, ?)")
        for file in files { try insertFile.execute(arguments: [file.path, file.hash, file.problem]) }
        return .commit
      }
      return result
    }
  }

  /// Merges FTS5's segments into one each, so that an index is read in the fewest pages and holds no word of a post that
  /// was taken out.
  func optimize() throws {
    try queue.inDatabase { db in
      try db.execute(sql: "INSERT INTO post_fts(post_fts) VALUES ('optimize')")
      try db.execute(sql: "INSERT INTO passage_fts(passage_fts) VALUES ('optimize')")
    }
  }

  private func insert(
    _ record: Record, at row: PostRow, into db: Database, breaker: SentenceBreaker
  ) throws {
    let post = record.post
    let texts = PostTexts(post, passages: record.passages)
    let askedAs = texts.askedAs.joined(separator: "\n")
    try db.cachedStatement(
      sql: "INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      row.rowid, post.id.rawValue, post.path, texts.title, texts.question, askedAs, post.author,
      post.published?.description, post.reviewed?.description, post.reviewBy?.description,
      post.status.rawValue, post.supersededBy?.rawValue, StoredText.lines(post.tags),
      StoredText.references(post.furtherReading),
    ])
    try db.cachedStatement(
      sql: "INSERT INTO post_fts(rowid, title, question, askedAs) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [row.rowid, texts.title, texts.question, askedAs])
    for tag in Set(post.tags.map { $0.lowercased() }).sorted() {
      try db.cachedStatement(sql: "INSERT INTO tag VALUES (?, ?)").execute(arguments: [tag, row.rowid])
    }
    for (passage, text) in zip(record.passages, texts.passages) {
      let rowid = row.passageRowid(ordinal: passage.ordinal)
      try db.cachedStatement(sql: "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
        rowid, text.headings, passage.anchor, text.body, StoredText.lineMap(passage.lines),
        StoredText.ranges(breaker.sentences(of: text.body)),
      ])
      try db.cachedStatement(sql: "INSERT INTO passage_fts(rowid, headings, body) VALUES (?, ?, ?)")
        .execute(arguments: [rowid, text.headings, text.body])
    }
  }

  /// Takes a post out of every table; the old texts are read first, for FTS5's 'delete' wants them.
  private func remove(
    _ name: String, from db: Database, analyzer: Analyzer, change: inout StatisticsChange
  ) throws -> PostRow? {
    guard
      let stored = try Row.fetchOne(
        db, sql: "SELECT id, title, question, askedAs FROM post WHERE name = ?", arguments: [name])
    else { return nil }
    let row = PostRow(rowid: try stored.integer(0))
    let askedAs = try stored.text(3)
    var texts = PostTexts(
      title: try stored.text(1), question: try stored.text(2),
      askedAs: askedAs.isEmpty ? [] : askedAs.split(separator: "\n").map(String.init), passages: [])
    try db.cachedStatement(
      sql: "INSERT INTO post_fts(post_fts, rowid, title, question, askedAs) VALUES ('delete', ?, ?, ?, ?)"
    ).execute(arguments: [row.rowid, texts.title, texts.question, askedAs])
    let passages = try Row.fetchAll(
      db, sql: "SELECT id, headings, body FROM passage WHERE id BETWEEN ? AND ? ORDER BY id",
      arguments: [row.passageRowid(ordinal: 0), row.passageRowid(ordinal: PostRow.passageLimit - 1)])
    for passage in passages {
      let id = try passage.integer(0)
      let text = PostTexts.Passage(headings: try passage.text(1), body: try passage.text(2))
      texts.passages.append(text)
      try db.cachedStatement(
        sql: "INSERT INTO passage_fts(passage_fts, rowid, headings, body) VALUES ('delete', ?, ?, ?)"
      ).execute(arguments: [id, text.headings, text.body])
      try db.cachedStatement(sql: "DELETE FROM passage WHERE id = ?").execute(arguments: [id])
    }
    try db.cachedStatement(sql: "DELETE FROM tag WHERE post = ?").execute(arguments: [row.rowid])
    try db.cachedStatement(sql: "DELETE FROM post WHERE id = ?").execute(arguments: [row.rowid])
    change.remove(AnalysedPost(texts, analyzer: analyzer))
    return row
  }
}

/// A file that the index was made from.
struct IndexedFile: Equatable, Sendable {
  /// Relative to the corpus folder.
  var path: String
  /// Of its bytes, in hexadecimal digits; "" when it could not be read.
  var hash: String
  /// Why it is no post, when it is none.
  var problem: String?
}
