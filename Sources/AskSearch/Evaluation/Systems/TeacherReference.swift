import AskBase

/// What the encoder of the passages could do if questions went through it too: the distance that is left.
///
/// Vectors of its own space, as it gives them; the likeness of a post is that of its nearest text.
struct TeacherReference {
  private let encoder: PassageEncoder
  /// `[units, rawWidth]` of all posts, and where each post's units begin.
  private let vectors: [Float]
  private let firstUnits: [Int]

  init(_ posts: [TaughtTexts], encoder: PassageEncoder, cache folder: String?) throws {
    self.encoder = encoder
    let texts = posts.flatMap(\.units)
    if let folder {
      var cache = try EmbeddingCache(folder: folder, width: encoder.rawWidth, teacher: encoder.fingerprint)
      vectors = try cache.vectors(for: texts) { try encoder.rawVectors(of: $0) }
    } else {
      vectors = try encoder.rawVectors(of: texts) { _ in try Interruption.check() }
    }
    var first = 0
    firstUnits =
      posts.map { post in
        defer { first += post.units.count }
        return first
      } + [texts.count]
  }

  /// Cosine of a question with the nearest text of each post, by number.
  func similarities(to question: String) throws -> [Double] {
    let width = encoder.rawWidth
    let asked = try encoder.rawVectors(of: [question])
    return firstUnits.indices.dropLast().map { post in
      var best = -1.0
      for unit in firstUnits[post]..<firstUnits[post + 1] {
        var sum: Float = 0
        for j in 0..<width { sum += asked[j] * vectors[unit * width + j] }
        best = max(best, Double(sum))
      }
      return best
    }
  }
}

extension TeacherReference {
  /// What cosines are multiplied with before they join BM25F, which is divided by its best.
  static let weights = [0.5, 1, 2, 3, 5, 8]

  /// Posts by `lexical / best + weight · similarity`, best first, ties by post.
  static func mixed(_ lexical: [Candidate], _ similarities: [Double], weight: Double) -> [PostNumber] {
    var scores = similarities.map { weight * $0 }
    let best = lexical.map(\.lexicalScore).max() ?? 0
    if best > 0 {
      for candidate in lexical { scores[candidate.post.rawValue] += candidate.lexicalScore / best }
    }
    return order(scores)
  }

  /// Posts by descending score, ties by post.
  static func order(_ scores: [Double]) -> [PostNumber] {
    scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }.map {
      PostNumber($0)
    }
  }
}
