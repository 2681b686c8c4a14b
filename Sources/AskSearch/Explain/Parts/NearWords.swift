import AskText

/// Finds the words of a post that mean nearly what a word means that it lacks.
struct NearWords {
  private let network: MappedNetwork
  private var vectors: [(word: String, vector: [Float])] = []

  /// A word that is less alike than this would not have helped.
  private static let leastSimilarity = 0.45
  /// Shorter words are numbers and initials, which lie near everything.
  private static let leastBytes = 3

  /// - Parameter excluded: terms that need no neighbour, since the question has them.
  init(
    of post: SQLiteIndex.StoredPost, excluding excluded: Set<TermID>, network: MappedNetwork,
    analyzer: Analyzer, language: Language
  ) {
    self.network = network
    let texts = [post.title, post.question] + post.passages.flatMap { $0.headings + [$0.body] }
    var seen = excluded
    for text in texts {
      let bytes = Array(text.utf8)
      for token in analyzer.tokens(of: text) {
        let id = TermID(of: token.term)
        guard token.byteRange.count >= Self.leastBytes, seen.insert(id).inserted,
          !Stopwords.contains(term: token.term, language: language)
        else { continue }
        let word = String(decoding: bytes[token.byteRange], as: UTF8.self)
        vectors.append((word, network.vector(of: word.lowercased(), tokens: [id])))
      }
    }
  }

  /// The `limit` words nearest to `word`, nearest first, ties in the order of the post.
  func nearest(to word: String, token: TermID, limit: Int) -> [MissingWord.Near] {
    let vector = network.vector(of: word.lowercased(), tokens: [token])
    let near = vectors.enumerated().map { place, other in
      let similarity = zip(vector, other.vector).reduce(0) { $0 + $1.0 * $1.1 }
      return (place: place, near: MissingWord.Near(word: other.word, similarity: Double(similarity)))
    }
    return near.filter { $0.near.similarity >= Self.leastSimilarity }.sorted { a, b in
      a.near.similarity != b.near.similarity ? a.near.similarity > b.near.similarity : a.place < b.place
    }.prefix(limit).map(\.near)
  }
}
