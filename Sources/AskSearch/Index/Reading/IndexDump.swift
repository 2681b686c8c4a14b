import AskBase
import AskNet
import GRDB

/// Everything that an index says, as lines that do not depend on how it came about.
///
/// A fresh build and any row of incremental ones that end at the same posts give the same lines; rowids and FTS5's
/// segments, which differ, are left out.
package struct IndexDump: Equatable, Sendable {
  package let lines: [String]

  package init(_ generation: Generation) throws {
    let index = try SQLiteIndex(path: generation.index)
    let forward = try ForwardIndex(path: generation.passages)
    self.init(try Self.tables(index), try Self.units(forward, vectors: forward.vectors))
  }

  /// The same with every vector computed anew by the generation's network.
  package static func embeddingAnew(_ generation: Generation) throws -> IndexDump {
    let forward = try ForwardIndex(path: generation.passages)
    let index = try SQLiteIndex(path: generation.index)
    let vectors: VectorTable
    let model = try ModelFile(mapping: generation.model)
    if let (fingerprint, _) = PieceReader.base(of: model.analyzerFingerprint) {
      let base = try generation.base(fingerprint, given: nil)
      guard let encoder = base.passageEncoder else { throw SearchError(reason: .outdated("base")) }
      let encoded = try EncodedTexts(encoder, folder: nil)
      let texts = try index.storedPosts().flatMap { TaughtTexts($0).units }
      try encoded.add(texts) { _, _ in }
      vectors = VectorTable(quantising: encoded.vectors(of: texts), width: encoder.width)
    } else {
      let vocabulary = MappedVocabulary(model)
      var bags = Bags()
      for unit in 0..<forward.unitCount { bags.append(vocabulary.rows(of: forward.unit(unit).tokens)) }
      vectors = VectorTable(embedding: bags, with: model.encoders.passage)
    }
    return IndexDump(
      try tables(SQLiteIndex(path: generation.index)), try units(forward, vectors: vectors))
  }

  private init(_ parts: [String]...) {
    lines = parts.flatMap(\.self)
  }

  private static func tables(_ index: SQLiteIndex) throws -> [String] {
    try index.read { db in
      var lines = try posts(db) + passages(db)
      lines += try totals(db) + files(db)
      lines += try instances(db, of: "post_fts") { PostRow(rowid: $0) }
      lines += try instances(db, of: "passage_fts") { PostRow(ofPassage: $0) }
      return lines
    }
  }

  private static func posts(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT * FROM post ORDER BY name").map { row in
      "post " + row.filter { $0.0 != "id" }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
    }
      + Row.fetchAll(db, sql: "SELECT tag, name FROM tag JOIN post ON post.id = tag.post ORDER BY tag, name")
      .map {
        "tag \($0[0] as String) \($0[1] as String)"
      }
  }

  private static func passages(_ db: Database) throws -> [String] {
    let names = try names(db)
    return try Row.fetchAll(db, sql: "SELECT * FROM passage").map { row in
      let rowid: Int64 = row["id"]
      let text = row.filter { $0.0 != "id" }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
      let name = names[PostRow(ofPassage: rowid)] ?? "?"
      return "passage \(name) \(PostRow.ordinal(ofPassage: rowid)) \(text)"
    }.sorted()
  }

  private static func totals(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT term, posts FROM term ORDER BY term").map {
      "term \($0[0] as String) \($0[1] as Int)"
    }
      + Row.fetchAll(db, sql: "SELECT word, posts FROM word ORDER BY word").map {
        "word \($0[0] as String) \($0[1] as Int)"
      }
      + Row.fetchAll(db, sql: "SELECT name, value FROM statistic ORDER BY name").map {
        "total \($0[0] as String) \($0[1] as Int)"
      }
  }

  private static func files(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT path, hash, problem FROM file ORDER BY path").map {
      "file \($0[0] as String) \($0[1] as String) \($0[2] as String? ?? "")"
    }
  }

  /// (term, post, passage, column, position) of every token that FTS5 holds.
  private static func instances(
    _ db: Database, of table: String, post: (Int64) -> PostRow
  ) throws -> [String] {
    let names = try names(db)
    try db.execute(
      sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(table)_vocab USING fts5vocab(main, \(table), instance)")
    return try Row.fetchAll(db, sql: "SELECT term, doc, col, offset FROM temp.\(table)_vocab").map { row in
      let rowid: Int64 = row[1]
      let ordinal = table == "post_fts" ? "" : " \(PostRow.ordinal(ofPassage: rowid))"
      let name = names[post(rowid)] ?? "?"
      return "\(table) \(row[0] as String) \(name)\(ordinal) \(row[2] as String) \(row[3] as Int)"
    }.sorted()
  }

  private static func units(_ forward: ForwardIndex, vectors: VectorTable?) throws -> [String] {
    let names = try forward.names()
    var lines: [String] = []
    for number in 0..<forward.posts {
      let post = PostNumber(number)
      lines.append(
        "forward \(names[number]) draft=\(forward.isDraft(post)) leads to \(forward.successor(of: post).map { names[$0.rawValue] } ?? "no other")"
      )
      for unit in forward.units(of: post) {
        let said = forward.unit(unit)
        let vector = vectors.map { "\($0.vector(unit))" } ?? "none"
        let tokens = said.tokens.map { String($0.rawValue, radix: 16) }.joined(separator: " ")
        lines.append("unit \(said.kind) \(said.headCount) \(tokens) vector \(vector)")
      }
    }
    return lines
  }

  private static func names(_ db: Database) throws -> [PostRow: String] {
    var names: [PostRow: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, name FROM post") {
      names[PostRow(rowid: row[0])] = row[1]
    }
    return names
  }
}
