import Foundation
import GRDB
import GRDBSQLite

/// Candidates from FTS5, scored exactly from the forward index.
///
/// A common term costs FTS5 a walk over most rows and can lift a post only a little. So the rarest terms are asked
/// first, and the others only if by their bounds they could still bring a post into the first `exact`: the same
/// argument as MaxScore's (Turtle and Flood 1995), with whole queries in place of cursors.
package struct SQLiteCandidates: CandidateSource {
  private let index: SQLiteIndex
  private let scorer: PostScorer
  private var forward: ForwardIndex { scorer.index }
  private var parameters: BM25F { scorer.parameters }

  /// - Parameter scorer: of the question that will be asked; it keeps what it has scored for whoever ranks further.
  package init(index: SQLiteIndex, scorer: PostScorer) {
    self.index = index
    self.scorer = scorer
  }

  /// The first attempt leaves out terms that together can add at most this share of the question's idf mass: about
  /// half of what the tenth answer reaches in the corpora of docs/benchmarks.md.
  private static let firstRest = 0.15
  /// A later attempt leaves out what can add at most this share of the last exact candidate's score.
  private static let nextRest = 0.4

  package func candidates(
    for query: WeightedQuery, limit: Int, exact: Int, allows: (PostNumber) -> Bool
  ) throws -> [Candidate] {
    guard !query.terms.isEmpty, limit > 0 else { return [] }
    let rests = rests(of: query)
    var scored: [PostNumber: Double] = [:]
    var asked = Self.terms(leaving: Self.firstRest * query.knownMass, rests)
    while true {
      let found = try partialScores(query, asked: asked, allows: allows)
      let head = found.prefix(limit)
      for candidate in head where scored[candidate.post] == nil {
        scored[candidate.post] = scorer.match(candidate.post).lexicalScore
      }
      let candidates = Self.best(scored, limit: limit)
      if asked == query.terms.count { return candidates }
      let last = candidates.count >= exact ? candidates[exact - 1].lexicalScore : 0
      let bound = rests[asked] + (found.count > head.count ? found[head.endIndex].lexicalScore : 0)
      if last > bound { return candidates }
      asked = max(asked + 1, Self.terms(leaving: Self.nextRest * last, rests))
    }
  }

  /// For each number of terms asked, rarest first, what all others could add to a post.
  private func rests(of query: WeightedQuery) -> [Double] {
    var rests = [0.0]
    for (place, term) in query.terms.enumerated().reversed() {
      var bound = forward.bound(of: term.id)
      for alternative in query.alternatives where alternative.terms & 1 << UInt64(place) != 0 {
        // No more often than its rarest term; together they add no more than each by itself would.
        bound += alternative.expansion.ids.map(forward.bound).min() ?? 0
      }
      rests.append(rests[rests.count - 1] + min(2, bound) * term.idf)
    }
    return rests.reversed()
  }

  /// The fewest terms, and at least one, that leave out at most `rest`.
  private static func terms(leaving rest: Double, _ rests: [Double]) -> Int {
    max(1, rests.firstIndex { $0 <= rest } ?? rests.count - 1)
  }

  private static func best(_ scores: [PostNumber: Double], limit: Int) -> [Candidate] {
    Array(
      scores.map { Candidate(post: $0.key, lexicalScore: $0.value) }.sorted(by: Candidate.isBetter)
        .prefix(limit))
  }

  /// Every allowed post with one of the first `asked` terms or what stands for it, scored on those alone, best first.
  private func partialScores(
    _ query: WeightedQuery, asked: Int, allows: (PostNumber) -> Bool
  ) throws -> [Candidate] {
    let match = Match(query, asked: asked)
    var postScores = [Double](repeating: 0, count: forward.posts)
    var passageScores = postScores
    try index.read { db in
      try forEachRow(
        in: "post_fts", matching: match, fields: parameters.postFields,
        means: forward.statistics.meanPostLengths, db
      ) { rowid, score in
        if let post = forward.number(of: PostRow(rowid: rowid)) { postScores[post.rawValue] = score }
      }
      try forEachRow(
        in: "passage_fts", matching: match, fields: parameters.passageFields,
        means: forward.statistics.meanPassageLengths, db
      ) { rowid, score in
        guard let post = forward.number(of: PostRow(ofPassage: rowid)) else { return }
        passageScores[post.rawValue] = max(passageScores[post.rawValue], score)
      }
    }
    var candidates: [Candidate] = []
    for number in 0..<forward.posts {
      let score = postScores[number] + passageScores[number]
      if score > 0, allows(PostNumber(number)) {
        candidates.append(Candidate(post: PostNumber(number), lexicalScore: score))
      }
    }
    return candidates.sorted(by: Candidate.isBetter)
  }

  /// Calls `body` with rowid and BM25F of each row that matches.
  private func forEachRow(
    in table: String, matching match: Match, fields: [BM25F.Field], means: [Double],
    _ db: Database, _ body: (Int64, Double) -> Void
  ) throws {
    let parameters = BM25FFunction.parameters(
      k1: parameters.k1, fields: fields, means: means, idfs: match.idfs, phrases: match.phrases)
    let statement = try db.cachedStatement(
      sql: "SELECT rowid, bm25f(\(table), ?) FROM \(table) WHERE \(table) MATCH ?")
    try statement.setArguments([Data(parameters), match.pattern])
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
      body(sqlite3_column_int64(raw, 0), sqlite3_column_double(raw, 1))
    }
  }
}

extension SQLiteCandidates {
  /// What FTS5 is asked, and what each phrase of it counts.
  private struct Match {
    let pattern: String
    let phrases: [BM25FFunction.Phrase]
    let idfs: [Double]

    /// The first `asked` terms of `query`, and what stands for one of them.
    init(_ query: WeightedQuery, asked: Int) {
      let terms = query.terms.prefix(asked)
      var patterns = terms.map { SQLiteIndex.pattern(for: [$0.text]) }
      var phrases = terms.indices.map { BM25FFunction.Phrase(weight: 1, terms: 1 << UInt64($0)) }
      for alternative in query.alternatives {
        let bits = alternative.terms & (1 << UInt64(asked) - 1)
        if bits == 0 { continue }
        patterns.append(SQLiteIndex.pattern(for: alternative.expansion.terms))
        phrases.append(BM25FFunction.Phrase(weight: Expansion.weight, terms: bits))
      }
      pattern = patterns.joined(separator: " OR ")
      self.phrases = phrases
      idfs = terms.map(\.idf)
    }
  }
}

extension Candidate {
  /// The order of every candidate list: score descending, post ascending.
  package static func isBetter(_ a: Candidate, _ b: Candidate) -> Bool {
    a.lexicalScore != b.lexicalScore ? a.lexicalScore > b.lexicalScore : a.post < b.post
  }
}
