import AskCorpus
import AskNet
import AskSearch

/// Finds posts whose questions are near and whose answers seem to part.
struct ConflictFinder {
  private let texts: ColumnTexts
  private let engine: SearchEngine
  private let sentences: SentenceConflict

  /// Answers whose cosine is less than this are far apart, where the questions are near.
  static let answersApart = 0.35
  /// Posts that were last looked at so many days apart may say what held then and what holds now.
  static let daysApart = 2 * 365
  /// Passages are compared sentence by sentence from this cosine on, and at most so many of two posts.
  private static let nearPassages = 0.5
  private static let passagePairs = 4

  init(_ texts: ColumnTexts) {
    self.texts = texts
    engine = texts.engine
    sentences = SentenceConflict(texts.engine)
  }

  /// Why the two posts may be in conflict, and the passages that show it best; no cause where nothing speaks for it.
  func finding(
    _ first: SummedPost, _ second: SummedPost
  ) -> (causes: [Duplicate.Cause], passages: (Int, Int)) {
    var causes: [Duplicate.Cause] = []
    var shown = (0, 0)
    let near = nearestPassages(first, second)
    for pair in near {
      guard pair.first < first.stored.passages.count, pair.second < second.stored.passages.count,
        let cause = sentences.conflict(
          between: first.stored.passages[pair.first], and: second.stored.passages[pair.second])
      else { continue }
      causes.append(cause)
      shown = (pair.first, pair.second)
      break
    }
    if causes.isEmpty, let best = near.first { shown = (best.first, best.second) }
    if let likeness = answers(first.number, second.number), likeness < Self.answersApart {
      causes.append(.answersApart(likeness))
    }
    if let one = first.day, let other = second.day, abs(one.days(to: other)) >= Self.daysApart {
      causes.append(.daysApart(abs(one.days(to: other))))
    }
    return (causes, shown)
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

  /// Ordinals of passages that are near each other, nearest first; all of the first few without a network.
  private func nearestPassages(_ first: SummedPost, _ second: SummedPost) -> [Likeness] {
    let units = [first.number, second.number].map { texts.passageUnits(of: $0) }
    guard let vectors = engine.forward.vectors else {
      return zip(0..<min(Self.passagePairs, units[0].count, units[1].count), 0...).map {
        Likeness(first: $0, second: $1, value: 0)
      }
    }
    return units[0].enumerated().flatMap { place, unit in
      zip(0..., vectors.similarities(of: vectors.vector(unit), to: units[1])).map { other, cosine in
        Likeness(first: place, second: other, value: Double(cosine))
      }
    }
    .filter { $0.value >= Self.nearPassages }
    .sorted { $0.value != $1.value ? $0.value > $1.value : ($0.first, $0.second) < ($1.first, $1.second) }
    .prefix(Self.passagePairs).map(\.self)
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
