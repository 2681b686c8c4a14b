package import AskBase

/// Which of the questions that a column has are said by a new one too, by words and by the encoder of passages.
package struct NearDuplicates {
  package struct Match: Equatable, Sendable, CustomStringConvertible {
    package enum Basis: Equatable, Sendable {
      case sameWords
      case nearlySameWords
      case cosine(Float)
    }

    package let place: Int
    package let basis: Basis

    /// Why they count as the same.
    package var description: String {
      switch basis {
      case .sameWords: "the same words"
      case .nearlySameWords: "nearly the same words"
      case .cosine(let cosine): "cosine 0.\(min(99, Int((cosine * 100).rounded())))"
      }
    }
  }

  private var texts: [String]
  private var terms: [Set<String>]
  private let content: ContentTerms
  private let encoder: PassageEncoder?
  /// Where vectors of the column's own texts are kept; nil to make them each time.
  private let cache: String?
  /// `[texts, rawWidth]`, as far as they were needed: of none, or of all when the last question was asked.
  private var vectors: [Float] = []

  /// - Parameters:
  ///   - texts: of the column.
  ///   - encoder: nil to go by words alone.
  ///   - cache: a folder for their vectors; nil for none.
  package init(_ texts: [String], by content: ContentTerms, encoder: PassageEncoder?, cache: String?) {
    self.texts = texts
    self.content = content
    self.encoder = encoder
    self.cache = cache
    terms = texts.map(content.of)
  }

  /// One more, with the next place.
  package mutating func add(_ text: String) throws {
    if let encoder, !texts.isEmpty {
      // Those of the column come from the cache, where this one is not to be kept.
      vectors = try vectors(by: encoder) + encoder.rawVectors(of: [text])
    } else if let encoder {
      vectors = try encoder.rawVectors(of: [text])
    }
    texts.append(text)
    terms.append(content.of(text))
  }

  /// The nearest one that says the same; nil when none does.
  package mutating func match(_ question: String) throws -> Match? {
    let own = content.of(question)
    let shares = terms.map { ContentTerms.share(own, $0) }
    if let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= NearQuestion.sameShare
    {
      return Match(place: best, basis: shares[best] == 1 ? .sameWords : .nearlySameWords)
    }
    guard let encoder, !texts.isEmpty else { return nil }
    let vector = try encoder.rawVectors(of: [question])
    vectors = try vectors(by: encoder)
    let width = encoder.rawWidth
    var best = (place: 0, cosine: -Float.infinity)
    for place in texts.indices {
      var cosine: Float = 0
      for index in 0..<width { cosine += vectors[place * width + index] * vector[index] }
      if cosine > best.cosine { best = (place, cosine) }
    }
    guard best.cosine >= NearQuestion.sameCosine else { return nil }
    return Match(place: best.place, basis: .cosine(best.cosine))
  }

  private func vectors(by encoder: PassageEncoder) throws -> [Float] {
    guard vectors.isEmpty else { return vectors }
    guard let cache else { return try encoder.rawVectors(of: texts) }
    var kept = try EmbeddingCache(folder: cache, width: encoder.rawWidth, teacher: encoder.fingerprint)
    return try kept.vectors(for: texts) { try encoder.rawVectors(of: $0) }
  }
}
