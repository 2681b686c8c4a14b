package import AskBase

/// Which of the questions that a column has are said by a new one too.
package struct NearDuplicates {
  package struct Match: Equatable, Sendable {
    package let place: Int
    /// Why they count as the same.
    package let reason: String
  }

  /// From this cosine on, by the encoder of passages, two questions are near-duplicates. See docs/editors.md.
  package static let leastCosine: Float = 0.75
  /// From this share of common terms on.
  private static let leastShare = 0.75

  private let texts: [String]
  private let terms: [Set<String>]
  /// Where vectors of the column's own texts are kept; nil to make them each time.
  private let cache: String?
  private let encoder: PassageEncoder?
  private let questions: LetterQuestions

  /// - Parameter encoder: nil to go by words alone.
  package init(_ texts: [String], by questions: LetterQuestions, encoder: PassageEncoder?, cache: String?) {
    self.texts = texts
    self.questions = questions
    self.encoder = encoder
    terms = texts.map { questions.contentTerms(of: $0) }
    self.cache = cache
  }

  /// `[texts, rawWidth]`; of the question itself nothing is kept.
  private func vectors(_ encoder: PassageEncoder) throws -> [Float] {
    guard let cache else { return try encoder.rawVectors(of: texts) }
    var kept = try EmbeddingCache(folder: cache, width: encoder.rawWidth, teacher: encoder.fingerprint)
    return try kept.vectors(for: texts) { try encoder.rawVectors(of: $0) }
  }

  /// The nearest one that says the same; nil when none does.
  package func match(_ question: String) throws -> Match? {
    let own = questions.contentTerms(of: question)
    let shares = terms.map { other in
      let union = own.union(other).count
      return union == 0 ? 0 : Double(own.intersection(other).count) / Double(union)
    }
    if let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= Self.leastShare {
      return Match(place: best, reason: shares[best] == 1 ? "the same words" : "nearly the same words")
    }
    guard let encoder, !texts.isEmpty else { return nil }
    let vector = try encoder.rawVectors(of: [question])
    let vectors = try vectors(encoder)
    let width = encoder.rawWidth
    var best = (place: 0, cosine: -Float.infinity)
    for place in texts.indices {
      var cosine: Float = 0
      for index in 0..<width { cosine += vectors[place * width + index] * vector[index] }
      if cosine > best.cosine { best = (place, cosine) }
    }
    guard best.cosine >= Self.leastCosine else { return nil }
    let hundredths = Int((best.cosine * 100).rounded())
    return Match(place: best.place, reason: "cosine 0.\(hundredths >= 100 ? 99 : hundredths)")
  }
}
