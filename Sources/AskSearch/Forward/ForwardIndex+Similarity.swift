import AskNet

extension ForwardIndex {
  /// Cosine of `vector` with each unit, in order; empty when there is no network or the question has no direction.
  ///
  /// - Throws: `SearchError` when a vector is damaged.
  package func similarities(to vector: [Float]) throws(SearchError) -> [Float] {
    guard let vectors, vector.contains(where: { $0 != 0 }) else { return [] }
    let similarities = vectors.similarities(of: vector)
    // A cosine that is no number, or far from one, would go on into scores.
    guard similarities.allSatisfy({ abs($0) < 2 }) else {
      throw SearchError(path: file.path, reason: .damaged("a vector is no unit vector"))
    }
    return similarities
  }

  /// What is less alike than this has nothing to do with the question: unrelated texts lie around 0.
  package static let leastSimilarity: Float = 0.15

  /// The `limit` allowed posts whose nearest unit is most similar, and more than `least`, best first, ties by post.
  package func nearestPosts(
    _ similarities: [Float], limit: Int, above least: Float = leastSimilarity, allows: (PostNumber) -> Bool
  ) -> [PostNumber] {
    guard !similarities.isEmpty else { return [] }
    var best: [(similarity: Float, post: PostNumber)] = []
    for number in 0..<posts {
      let post = PostNumber(number)
      guard let similarity = similarities[units(of: post)].max(), similarity > least else {
        continue
      }
      best.append((similarity, post))
    }
    best.sort { $0.similarity != $1.similarity ? $0.similarity > $1.similarity : $0.post < $1.post }
    return Array(best.lazy.map(\.post).filter(allows).prefix(limit))
  }

  /// The units of a post's passages; empty when it has none.
  func passageUnits(of post: PostNumber) -> Range<Int> {
    let passages = units(of: post).drop { units[$0].kind != Unit.Kind.passage.rawValue }
      .prefix { units[$0].kind == Unit.Kind.passage.rawValue }
    return passages.startIndex..<passages.endIndex
  }

  /// The unit of a post's passage; its first unit when the file is damaged.
  func passageUnit(_ ordinal: Int, of post: PostNumber) -> Int {
    let range = units(of: post)
    let passages = range.drop { units[$0].kind != Unit.Kind.passage.rawValue }
    return passages.count > ordinal ? passages.startIndex + ordinal : range.lowerBound
  }
}
