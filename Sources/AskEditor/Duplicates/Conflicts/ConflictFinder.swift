import AskCorpus
import AskNet
import AskSearch

/// Says why two posts that are near each other may be in conflict.
struct ConflictFinder {
  private let texts: ColumnTexts
  private let engine: SearchEngine
  private var sentences: SentenceConflict

  /// Answers whose cosine is less than this are far apart, where the questions are near.
  private static let answersApart = 0.35
  /// Posts that were last looked at so many days apart may say what held then and what holds now.
  private static let daysApart = 2 * 365

  private typealias Place = SentenceConflict.Place

  init(_ texts: ColumnTexts) {
    self.texts = texts
    engine = texts.engine
    sentences = SentenceConflict(texts.engine)
  }

  /// What two passages, by their ordinals, say against each other; nil where nothing shows it.
  mutating func cause(
    in first: SummedPost, _ one: Int, and second: SummedPost, _ other: Int
  ) -> Duplicate.Cause? {
    guard one < first.stored.passages.count, other < second.stored.passages.count else { return nil }
    return sentences.conflict(
      between: (first.stored.passages[one], Place(post: first.number, passage: one)),
      and: (second.stored.passages[other], Place(post: second.number, passage: other)))
  }

  /// What speaks for a conflict of two posts as wholes.
  ///
  /// - Parameter asking: how near their questions are; 0 to look at their dates alone.
  func causes(_ first: SummedPost, _ second: SummedPost, asking: Double) -> [Duplicate.Cause] {
    var causes: [Duplicate.Cause] = []
    if asking > 0, let likeness = answers(first.number, second.number), likeness < Self.answersApart {
      causes.append(.answersApart(likeness))
    }
    if let one = first.day, let other = second.day, abs(one.days(to: other)) >= Self.daysApart {
      causes.append(.daysApart(abs(one.days(to: other))))
    }
    return causes
  }

  /// Cosine of the means of their passages; nil without a network.
  private func answers(_ first: PostNumber, _ second: PostNumber) -> Double? {
    guard let vectors = engine.forward.vectors else { return nil }
    let means = [first, second].map { post in
      texts.passageUnits(of: post).reduce(into: [Float](repeating: 0, count: vectors.width)) { sum, unit in
        for (column, value) in vectors.vector(unit).enumerated() { sum[column] += value }
      }
    }
    let product = zip(means[0], means[1]).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    let lengths = means.map { $0.reduce(Float(0)) { $0 + $1 * $1 }.squareRoot() }
    return lengths[0] > 0 && lengths[1] > 0 ? Double(product / (lengths[0] * lengths[1])) : nil
  }

  /// Ordinals of the passages that are nearest to each other; the first ones without a network.
  func nearestPassages(_ first: SummedPost, _ second: SummedPost) -> (Int, Int) {
    let units = [first.number, second.number].map { texts.passageUnits(of: $0) }
    guard let vectors = engine.forward.vectors else { return (0, 0) }
    var best = (first: 0, second: 0, cosine: -Float.infinity)
    for (place, unit) in units[0].enumerated() {
      let cosines = vectors.similarities(of: vectors.vector(unit), to: units[1])
      for (other, cosine) in cosines.enumerated() where cosine > best.cosine { best = (place, other, cosine) }
    }
    return (best.first, best.second)
  }
}

/// A post of a pair with what is shown of it.
struct SummedPost {
  let number: PostNumber
  let stored: SQLiteIndex.StoredPost
  let summary: PostSummary

  /// When somebody last stood by what it says.
  var day: CalendarDate? { [summary.published, summary.reviewed].compactMap(\.self).max() }
}
