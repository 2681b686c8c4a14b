import GRDB

/// What a set of added and removed posts does to the document frequencies and totals.
struct StatisticsChange {
  private var posts: [String: Int] = [:]
  private var words: [String: Int] = [:]
  private var totals: [String: Int] = [:]

  static let postFields = ["title", "question", "askedAs"]
  static let passageFields = ["headings", "body"]

  mutating func add(_ post: AnalysedPost) { count(post, by: 1) }
  mutating func remove(_ post: AnalysedPost) { count(post, by: -1) }

  private mutating func count(_ post: AnalysedPost, by sign: Int) {
    for term in post.terms { posts[term, default: 0] += sign }
    for word in post.words { words[word, default: 0] += sign }
    totals["posts", default: 0] += sign
    totals["passages", default: 0] += sign * post.units.count { $0.kind == .passage }
    for (name, tokens) in zip(Self.postFields, post.postTokens) { totals[name, default: 0] += sign * tokens }
    for (name, tokens) in zip(Self.passageFields, post.passageTokens) {
      totals[name, default: 0] += sign * tokens
    }
  }

  func apply(to db: Database) throws {
    try Self.apply(posts, to: "term", in: db)
    try Self.apply(words, to: "word", in: db)
    let total = try db.makeStatement(
      sql:
        "INSERT INTO statistic VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = value + excluded.value")
    for (name, n) in totals.sorted(by: { $0.key < $1.key }) { try total.execute(arguments: [name, n]) }
  }

  /// Adds to the counts of posts in `table`, whose first column has its name.
  private static func apply(_ change: [String: Int], to table: String, in db: Database) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO \(table) VALUES (?, ?)
        ON CONFLICT(\(table)) DO UPDATE SET posts = posts + excluded.posts
        """)
    // In order, so that the same change writes the same bytes.
    for (text, n) in change.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) where n != 0 {
      try statement.execute(arguments: [text, n])
    }
    try db.execute(sql: "DELETE FROM \(table) WHERE posts = 0")
  }

  static func statistics(in db: Database) throws -> CorpusStatistics {
    var values: [String: Int] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT name, value FROM statistic") {
      values[try row.text(0)] = Int(try row.integer(1))
    }
    var statistics = CorpusStatistics()
    statistics.posts = values["posts"] ?? 0
    statistics.passages = values["passages"] ?? 0
    statistics.postTokens = postFields.map { values[$0] ?? 0 }
    statistics.passageTokens = passageFields.map { values[$0] ?? 0 }
    return statistics
  }
}
