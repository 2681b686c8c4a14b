import AskCorpus
import AskSearch
import AskText
import Testing

@Suite struct CandidateTests {
  /// The oracle adds in another order.
  private static let rounding = 1e-9

  @Test func `SQLite finds and scores what the oracle does`() throws {
    for seed in UInt64(1)...6 {
      let column = try TemporaryColumn()
      var posts = RandomPosts(seed: seed)
      for number in 0..<40 { try column.write(posts.post(), as: "post-\(number)") }
      try column.build { $0.training = .none }
      let (index, forward) = try open(column)
      let oracle = MemoryCandidates(forward)
      for _ in 0..<30 {
        let query = try weighted(posts.sentence(), index, forward)
        let found = try source(index, forward, query).candidates(
          for: query, limit: 100, exact: 100, allows: { _ in true })
        let expected = try oracle.candidates(for: query, limit: 100, exact: 10, allows: { _ in true })
        #expect(found.map(\.post) == expected.map(\.post), "seed \(seed)")
        for (a, b) in zip(found, expected) {
          #expect(abs(a.lexicalScore - b.lexicalScore) < Self.rounding, "seed \(seed)")
        }
      }
    }
  }

  @Test func `pruned queries keep the first ten, and every score is exact`() throws {
    for seed in UInt64(1)...3 {
      let column = try TemporaryColumn()
      var posts = RandomPosts(seed: seed)
      // Enough that the commonest words are left out at first.
      for number in 0..<600 { try column.write(posts.post(), as: "post-\(number)") }
      try column.build { $0.training = .none }
      let (index, forward) = try open(column)
      let oracle = MemoryCandidates(forward)
      for _ in 0..<10 {
        let query = try weighted(posts.sentence(), index, forward)
        let found = try source(index, forward, query).candidates(
          for: query, limit: 100, exact: 100, allows: { _ in true })
        let expected = try oracle.candidates(for: query, limit: 600, exact: 10, allows: { _ in true })
        #expect(found.prefix(10).map(\.post) == expected.prefix(10).map(\.post), "seed \(seed)")
        let scores = Dictionary(uniqueKeysWithValues: expected.map { ($0.post, $0.lexicalScore) })
        for candidate in found {
          #expect(abs(candidate.lexicalScore - (scores[candidate.post] ?? 0)) < Self.rounding, "seed \(seed)")
        }
      }
    }
  }

  @Test func `filters apply before the list is cut`() throws {
    let column = try TemporaryColumn()
    var posts = RandomPosts(seed: 9)
    for number in 0..<60 { try column.write(posts.post(), as: "post-\(number)") }
    try column.build { $0.training = .none }
    let (index, forward) = try open(column)
    let query = try weighted("data team", index, forward)
    let odd = { (post: PostNumber) in post.rawValue % 2 == 1 }
    let found = try source(index, forward, query).candidates(for: query, limit: 5, exact: 5, allows: odd)
    let expected = try MemoryCandidates(forward).candidates(for: query, limit: 5, exact: 5, allows: odd)
    #expect(found.count == 5)
    #expect(found.map(\.post) == expected.map(\.post))
  }

  @Test func `operators of FTS5 are words like others`() throws {
    let column = try TemporaryColumn()
    try column.write(
      "# Near and far\n\nC++ is near to NOT being OR else; don't use node.js (or \"quotes\").", as: "a")
    try column.write("# Cooking\n\nSoup.", as: "b")
    try column.build { $0.training = .none }
    let engine = try column.engine()
    for question in [
      "near", "NEAR(a b)", "C++", "\"", "\"quotes", "a* OR b*", "title: near", "don't", "node.js",
      "near AND NOT far",
      "^near", "{near}", "near - far", "'; DROP TABLE post; --",
    ] {
      if question == "\"" {
        #expect(throws: SearchError(reason: .emptyQuestion)) { try engine.page(for: question) }
      } else {
        _ = try engine.page(for: question)
      }
    }
    #expect(try engine.page(for: "C++").answers.first?.post.id.rawValue == "a")
    #expect(try engine.page(for: "node.js").answers.first?.post.id.rawValue == "a")
  }

  private func open(_ column: TemporaryColumn) throws -> (SQLiteIndex, ForwardIndex) {
    let generation = try column.generation()
    return (try SQLiteIndex(path: generation.index), try ForwardIndex(path: generation.passages))
  }

  private func source(
    _ index: SQLiteIndex, _ forward: ForwardIndex, _ query: WeightedQuery
  ) -> SQLiteCandidates {
    SQLiteCandidates(index: index, scorer: PostScorer(forward, query: query))
  }

  private func weighted(_ text: String, _ index: SQLiteIndex, _ forward: ForwardIndex) throws -> WeightedQuery
  {
    let query = try Query(text, analyzer: Analyzer(), language: .english)
    let frequencies = try index.documentFrequencies(of: query.searchTerms.map(\.text))
    return WeightedQuery(query, frequencies: frequencies, posts: forward.posts)
  }
}
