import AskSearch

/// What one post has more or less than another for one feature, or for one word where no network takes part.
struct PointDifference {
  let label: String
  let from: Double
  let to: Double
  var change: Double { to - from }

  /// Largest first, either way; ties in the order of the features.
  static func all(from one: PostExplanation, to other: PostExplanation) -> [PointDifference] {
    let differences =
      one.features.isEmpty ? byWord(from: one, to: other) : byFeature(from: one, to: other)
    return differences.enumerated().sorted { a, b in
      let (x, y) = (abs(a.element.change), abs(b.element.change))
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }

  private static func byFeature(from one: PostExplanation, to other: PostExplanation) -> [PointDifference] {
    zip(one.features, other.features).map {
      PointDifference(label: FeatureText.label($0.name), from: $0.points, to: $1.points)
    }
  }

  private static func byWord(from one: PostExplanation, to other: PostExplanation) -> [PointDifference] {
    var words = one.lexical.words.map(\.word)
    words += other.lexical.words.map(\.word).filter { !words.contains($0) }
    return words.map { word in
      func points(_ post: PostExplanation) -> Double {
        post.lexical.words.first { $0.word == word }?.points ?? 0
      }
      return PointDifference(label: word, from: points(one), to: points(other))
    }
  }
}
