import AskText
import Synchronization

extension SearchEngine {
  /// A unit vector for each question, such that those which ask the same have a high product; nil where a question has no
  /// content word or cannot be asked.
  ///
  /// By the network where there is one; else the idf of the terms, each at a place and with a sign that its hash decides
  /// (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009).
  package func directions(of questions: [String]) throws -> [[Float]?] {
    try analyzer.withLock { analyzer in
      try questions.map { text in
        guard let query = try? Query(text, analyzer: analyzer, language: language), query.hasContent else {
          return nil
        }
        let vector = try network?.reading(of: query) ?? hashed(query)
        return vector.contains { $0 != 0 } ? vector : nil
      }
    }
  }

  private static let hashedWidth: UInt32 = 1024

  private func hashed(_ query: Query) throws -> [Float] {
    var vector = [Float](repeating: 0, count: Int(Self.hashedWidth))
    let terms = query.searchTerms
    for (term, posts) in zip(terms, try index.documentFrequencies(of: terms.map(\.text))) {
      let hash = term.id.rawValue
      let weight = Float(BM25F.idf(posts: forward.posts, with: posts))
      vector[Int(hash % Self.hashedWidth)] += hash >> 31 == 0 ? weight : -weight
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
