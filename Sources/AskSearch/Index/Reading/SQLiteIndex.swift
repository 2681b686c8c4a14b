import AskCorpus
import GRDB
import Glibc

/// index.sqlite, read-only.
///
/// Opened with `immutable=1`: a generation never changes once `current` names it, so SQLite needs no lock, no
/// journal and no writable place.
package struct SQLiteIndex: Sendable {
  let path: String
  let queue: DatabaseQueue

  package init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      db.add(tokenizer: AskTokenizer.self)
      BM25FFunction.register(in: db)
      // Mapped pages cost nothing until they are touched.
      try db.execute(sql: "PRAGMA mmap_size = 1073741824")
    }
    self.path = path
    queue = try reportingDamage(of: path) {
      // https://www.sqlite.org/uri.html
      let uri = PercentEncoding.text(path) { !"?#%".utf8.contains($0) }
      return try DatabaseQueue(path: "file:\(uri)?immutable=1", configuration: configuration)
    }
    let version = try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard version != 0 else { throw SearchError(path: path, reason: .damaged("it has no tables")) }
    guard version == Schema.version else {
      throw SearchError(
        path: path,
        reason: version > Schema.version
          ? .newerFormat(found: version, known: Schema.version) : .outdated("format"))
    }
  }

  /// Runs `body` on the connection; SQLite's errors come out as `SearchError`.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try reportingDamage(of: path) { try queue.inDatabase(body) }
  }

  package func statistics() throws -> CorpusStatistics {
    try read { try StatisticsChange.statistics(in: $0) }
  }

  /// Posts that contain each term, in the order of `terms`; 0 for an unknown one.
  package func documentFrequencies(of terms: [String]) throws -> [Int] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT posts FROM term WHERE term = ?")
      return try terms.map { max(0, try Int.fetchOne(statement, arguments: [$0]) ?? 0) }
    }
  }

  /// Every term of the corpus, in the order of its bytes.
  func terms() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT term FROM term WHERE posts > 0 ORDER BY term") }
  }

  /// Every word of the corpus as its posts write it, with the number of them, in the order of its bytes.
  func words() throws -> [(written: String, posts: Int)] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT word, posts FROM word WHERE posts > 0 ORDER BY word").map { row in
        (try row.text(0), Int(try row.integer(1)))
      }
    }
  }

  /// The rows that pass `filter`, drafts among them; nil when every post passes.
  func rows(passing filter: Filter) throws -> Set<PostRow>? {
    if filter.isEmpty { return nil }
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    func oneOf(_ names: [String]) -> String {
      arguments += names
      return "(" + names.map { _ in "?" }.joined(separator: ", ") + ")"
    }
    // Swift compares without case and across Unicode's normal forms, SQLite neither: so the names are looked up here.
    for tag in filter.tags {
      let known = try tags().filter { $0.lowercased() == tag.lowercased() }
      conditions.append("id IN (SELECT post FROM tag WHERE tag IN \(oneOf(known)))")
    }
    if let author = filter.author {
      let known = try authors().filter { $0.lowercased() == author.lowercased() }
      conditions.append("author IN \(oneOf(known))")
    }
    if let since = filter.since {
      conditions.append("published >= ?")
      arguments.append(since.description)
    }
    if let until = filter.until {
      conditions.append("published <= ?")
      arguments.append(until.description)
    }
    let sql = "SELECT id FROM post WHERE " + conditions.joined(separator: " AND ")
    return try read { db in
      Set(
        try Int64.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map(PostRow.init(rowid:)))
    }
  }

  /// Every tag in use, in order.
  package func tags() throws -> [String] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT DISTINCT tag FROM tag ORDER BY tag").map { try $0.text(0) }
    }
  }

  /// Every author, in order.
  package func authors() throws -> [String] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT DISTINCT author FROM post WHERE author IS NOT NULL ORDER BY author")
        .map { try $0.text(0) }
    }
  }
}

/// Turns what SQLite reports into a `SearchError` about the file at `path`.
func reportingDamage<T>(of path: String, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_FULL:
      throw SearchError(path: path, reason: .diskFull)
    case .SQLITE_IOERR:
      throw SearchError(path: path, reason: .notReadable(error.message ?? "the disk reports an error"))
    case .SQLITE_READONLY:
      throw SearchError(path: path, reason: .notWritable(error.message ?? "read-only"))
    case .SQLITE_CANTOPEN, .SQLITE_PERM:
      if access(path, F_OK) != 0 { throw SearchError(path: path, reason: .damaged("it is missing")) }
      throw SearchError(path: path, reason: .notReadable(error.message ?? "cannot be opened"))
    default:
      throw SearchError(
        path: path, reason: .damaged(error.message ?? "SQLite error \(error.resultCode.rawValue)"))
    }
  }
}
