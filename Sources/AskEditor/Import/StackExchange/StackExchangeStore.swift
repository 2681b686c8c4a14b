internal import GRDB

/// The rows of a dump in a temporary database, so that answers are found for their questions in constant memory.
final class StackExchangeStore {
  struct Post {
    let id, score: Int64
    let accepted: Int64?
    let created, title, tags, owner, ownerName, licence, body: String

    fileprivate init(_ row: Row) {
      id = row[0]
      score = row[1]
      accepted = row[2]
      created = row[3]
      title = row[4]
      tags = row[5]
      owner = row[6]
      ownerName = row[7]
      licence = row[8]
      body = row[9]
    }
  }

  private let database: Database
  private let insert: Statement
  private static let columns = "id, score, accepted, created, title, tags, owner, ownerName, licence, body"

  init(_ database: Database) throws {
    self.database = database
    try database.execute(
      sql: """
        CREATE TABLE dump (id INTEGER PRIMARY KEY, kind INTEGER, parent INTEGER, score INTEGER, accepted INTEGER,
          created TEXT, title TEXT, tags TEXT, owner TEXT, ownerName TEXT, licence TEXT, body TEXT)
        """)
    insert = try database.makeStatement(
      sql: "INSERT OR IGNORE INTO dump VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// False when there is a row with this id.
  func add(_ row: StackExchangeRow, id: Int64) throws -> Bool {
    insert.setUncheckedArguments([
      id, row.kind, row.parent, row.score, row.accepted, row.created, row.title, row.tags, row.owner,
      row.ownerName,
      row.licence, row.body,
    ])
    try insert.execute()
    return database.changesCount > 0
  }

  /// Calls `body` for each question, by ascending id, with its answers: the accepted one first, then by score.
  func forEachQuestion(_ body: (Post, [Post]) throws -> Void) throws {
    try database.execute(sql: "CREATE INDEX answers ON dump(parent) WHERE kind = 2")
    let answers = try database.makeStatement(
      sql:
        "SELECT \(Self.columns) FROM dump WHERE parent = ? AND kind = 2 ORDER BY id = ? DESC, score DESC, id")
    let questions = try Row.fetchCursor(
      database, sql: "SELECT \(Self.columns) FROM dump WHERE kind = 1 ORDER BY id")
    while let row = try questions.next() {
      let question = Post(row)
      let found = try Row.fetchAll(answers, arguments: [question.id, question.accepted])
      try body(question, found.map(Post.init))
    }
  }

  /// Answers whose question is not in the dump.
  func orphans() throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM dump AS answer WHERE kind = 2
          AND NOT EXISTS (SELECT 1 FROM dump WHERE id = answer.parent AND kind = 1)
        """) ?? 0
  }

  var questionCount: Int {
    get throws { try Int.fetchOne(database, sql: "SELECT count(*) FROM dump WHERE kind = 1") ?? 0 }
  }
}
