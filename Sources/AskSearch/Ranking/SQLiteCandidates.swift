import Foundation
import GRDB

/// Candidates from FTS5, scored exactly from the forward index.
///
/// A common term costs FTS5 a walk over most rows and can lift a post by less than twice its idf. So the rarest
/// terms are asked first, and the others only if they could still bring a post into the first `exact`: the same
/// argument as MaxScore's (Turtle and Flood 1995), with whole queries in place of cursors.
package struct SQLiteCandidates: CandidateSource {
  let index: SQLiteIndex
  let forward: ForwardIndex
  let parameters: BM25F

  package init(index: SQLiteIndex, forward: ForwardIndex, parameters: BM25F = BM25F()) {
    self.index = index
    self.forward = forward
    self.parameters = parameters
  }

  /// Posts to look at in the first attempt, counted by document frequency.
  private static let firstBudget = 400

  package func candidates(
    for query: WeightedQuery, limit: Int, exact: Int, allows: (PostNumber) -> Bool
  ) throws -> [Candidate] {
    guard !query.terms.isEmpty, limit > 0 else { return [] }
    let scorer = PostScorer(forward, terms: query.terms, parameters: parameters)
    var budget = Self.firstBudget
    var scored: [PostNumber: Double] = [:]
    while true {
      let asked = Self.rarest(of: query.terms, budget: budget)
      // What terms not asked could add to any post.
      let rest = query.terms.dropFirst(asked.count).reduce(0) { $0 + 2 * $1.idf }
      let found = try partialScores(Array(asked), allows: allows)
      let head = found.prefix(limit)
      for candidate in head where scored[candidate.post] == nil {
        scored[candidate.post] = scorer.match(candidate.post).lexicalScore
      }
      let candidates = Self.best(scored, limit: limit)
      let bound = rest + (found.count > head.count ? found[head.endIndex].lexicalScore : 0)
      let isExact = candidates.count >= exact && candidates[exact - 1].lexicalScore > bound
      if asked.count == query.terms.count || isExact { return candidates }
      budget *= 4
    }
  }

  /// The rarest terms that stay within `budget` posts, and always the rarest.
  private static func rarest(of terms: [WeightedQuery.Term], budget: Int) -> ArraySlice<WeightedQuery.Term> {
    var total = 0
    let end = terms.firstIndex { term in
      total += term.posts
      return total > budget
    }
    return terms.prefix(max(1, end ?? terms.count))
  }

  private static func best(_ scores: [PostNumber: Double], limit: Int) -> [Candidate] {
    Array(
      scores.map { Candidate(post: $0.key, lexicalScore: $0.value) }.sorted(by: Candidate.isBetter)
        .prefix(limit))
  }

  /// Every allowed post with one of `terms`, scored on those alone, best first.
  private func partialScores(
    _ terms: [WeightedQuery.Term], allows: (PostNumber) -> Bool
  ) throws -> [Candidate] {
    let pattern = terms.map { "\"" + $0.text.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " OR ")
    let idfs = terms.map(\.idf)
    return try index.read { db in
      var postScores: [PostNumber: Double] = [:]
      let posts = try rows(
        in: "post_fts", matching: pattern, fields: parameters.postFields,
        means: forward.statistics.meanPostLengths, idfs: idfs, db)
      while let row = try posts.next() {
        guard let post = forward.number(of: PostRow(rowid: row[0])), allows(post) else { continue }
        postScores[post] = row[1]
      }
      var passageScores: [PostNumber: Double] = [:]
      let passages = try rows(
        in: "passage_fts", matching: pattern, fields: parameters.passageFields,
        means: forward.statistics.meanPassageLengths, idfs: idfs, db)
      while let row = try passages.next() {
        guard let post = forward.number(of: PostRow(ofPassage: row[0])) else { continue }
        let score: Double = row[1]
        if score > passageScores[post] ?? 0, allows(post) { passageScores[post] = score }
      }
      postScores.merge(passageScores) { $0 + $1 }
      return Self.best(postScores, limit: postScores.count)
    }
  }

  private func rows(
    in table: String, matching pattern: String, fields: [BM25F.Field], means: [Double], idfs: [Double],
    _ db: Database
  ) throws -> RowCursor {
    let parameters = BM25FFunction.parameters(k1: parameters.k1, fields: fields, means: means, idfs: idfs)
    let statement = try db.cachedStatement(
      sql: "SELECT rowid, bm25f(\(table), ?) FROM \(table) WHERE \(table) MATCH ?")
    return try Row.fetchCursor(statement, arguments: [Data(parameters), pattern])
  }
}

extension Candidate {
  /// The order of every candidate list: score descending, post ascending.
  package static func isBetter(_ a: Candidate, _ b: Candidate) -> Bool {
    a.lexicalScore != b.lexicalScore ? a.lexicalScore > b.lexicalScore : a.post < b.post
  }
}
