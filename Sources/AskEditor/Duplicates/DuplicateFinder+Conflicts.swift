import AskSearch

extension DuplicateFinder {
  /// Later passages that each one is compared with sentence by sentence.
  private static let nearPassages = 5

  /// Passages from `least` on are compared sentence by sentence; posts that ask nearly the same are looked at as wholes.
  mutating func conflicts(above least: Double) throws -> [Duplicate] {
    var finder = ConflictFinder(texts)
    let places = texts.places(of: [.passage])
    var found: [Duplicate] = []
    var seen: Set<[PostNumber]> = []
    for pair in texts.pairs(of: places, above: least, limit: Self.nearPassages).sorted(by: {
      $0.value > $1.value
    }) {
      let (one, other) = (places[pair.first], places[pair.second])
      guard !seen.contains([one.post, other.post]), let first = try post(one.post),
        let second = try post(other.post),
        isNew(first, second), let cause = finder.cause(in: first, one.ordinal, and: second, other.ordinal)
      else { continue }
      seen.insert([one.post, other.post])
      found.append(
        conflict(pair.value, [cause] + finder.causes(first, second, asking: 0), (first, one), (second, other))
      )
    }
    for pair in try near() where !seen.contains([pair.1.post, pair.2.post]) {
      guard let first = try post(pair.1.post), let second = try post(pair.2.post), isNew(first, second) else {
        continue
      }
      let causes = finder.causes(first, second, asking: pair.0.value)
      guard !causes.isEmpty else { continue }
      let shown = finder.nearestPassages(first, second)
      found.append(
        conflict(
          pair.0.value, causes,
          (first, ColumnTexts.Place(post: first.number, unit: 0, kind: .passage, ordinal: shown.0)),
          (second, ColumnTexts.Place(post: second.number, unit: 0, kind: .passage, ordinal: shown.1))))
    }
    return found
  }

  /// Posts that ask nearly the same, by title, asked-as line or as wholes; the nearest first.
  private func near() throws -> [(Likeness, ColumnTexts.Place, ColumnTexts.Place)] {
    let places = texts.places(of: [.title, .askedAs])
    let least = options.threshold ?? DuplicateKind.askedAs.threshold(byVectors: byVectors)
    let lines = texts.pairs(of: places, above: least).map { ($0, places[$0.first], places[$0.second]) }
    let posts = postPairs(
      above: options.threshold ?? DuplicateKind.posts.threshold(byVectors: byVectors))
    return best(lines + posts).map(\.pair)
  }

  private func conflict(
    _ likeness: Double, _ causes: [Duplicate.Cause], _ first: (post: SummedPost, place: ColumnTexts.Place),
    _ second: (post: SummedPost, place: ColumnTexts.Place)
  ) -> Duplicate {
    Duplicate(
      kind: .conflicts, likeness: likeness, basis: byVectors ? .meaning : .words,
      first: texts.side(of: first.place, in: first.post.stored, summary: first.post.summary),
      second: texts.side(of: second.place, in: second.post.stored, summary: second.post.summary),
      causes: causes)
  }
}
