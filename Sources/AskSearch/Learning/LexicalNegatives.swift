package import AskNet

/// Passages that share words with a question and do not answer it, by BM25 over the pool's tokens.
///
/// The order of what BM25 would show is what the network has to correct; passages drawn at random are too easy.
package struct LexicalNegatives {
  private let pool: PassagePool
  private let idf: [Float]
  /// Passages that hold each token, ascending, with how often.
  private var postings: [[(passage: Int32, count: Float)]]
  private let meanLength: Float
  /// Commoner tokens find no passage by themselves: they are in so many that they tell none apart.
  private let longestPostings: Int

  /// - Parameter idf: one per token.
  package init(_ pool: PassagePool, idf: [Float]) {
    self.pool = pool
    self.idf = idf
    postings = Array(repeating: [], count: idf.count)
    for passage in 0..<pool.count {
      var counts: [Int32: Float] = [:]
      for token in pool.passages[passage] { counts[token, default: 0] += 1 }
      for (token, count) in counts { postings[Int(token)].append((Int32(passage), count)) }
    }
    meanLength = max(1, Float(pool.passages.tokens.count) / Float(max(1, pool.count)))
    longestPostings = max(50, pool.count / 10)
  }

  /// The `limit` best passages of other groups for a question, best first, ties by passage.
  package func rows(for question: [Int32], group: Int32, limit: Int) -> [Int32] {
    var scores: [Int32: Float] = [:]
    for token in Set(question).sorted() where postings[Int(token)].count <= longestPostings {
      for (passage, count) in postings[Int(token)] where pool.groups[Int(passage)] != group {
        let length = Float(pool.passages[Int(passage)].count)
        let norm = 1.2 * (0.25 + 0.75 * length / meanLength)
        scores[passage, default: 0] += idf[Int(token)] * count / (count + norm)
      }
    }
    let best = scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return best.prefix(limit).map(\.key)
  }
}
