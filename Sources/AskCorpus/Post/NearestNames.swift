/// Names that look like another one.
package enum NearestNames {
  /// What differs by more is no misspelling.
  private static let farthest = 0.5

  /// The `limit` names nearest to `name`, nearest first, ties in their order.
  ///
  /// By edits over the longer one's length, without case; what contains `name` counts as nearer by half.
  package static func nearest(to name: String, in known: [String], limit: Int) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    struct Match {
      var distance: Double
      var place: Int
      var name: String
    }
    let matches = known.enumerated().map { place, candidate in
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let distance = Double(edits(wanted, other)) / Double(max(1, wanted.count, other.count))
      let contains = candidate.lowercased().contains(name.lowercased())
      return Match(distance: contains ? distance / 2 : distance, place: place, name: candidate)
    }
    let nearest = matches.filter { $0.distance <= farthest }.sorted { a, b in
      a.distance != b.distance ? a.distance < b.distance : a.place < b.place
    }
    return nearest.prefix(limit).map(\.name)
  }

  /// Insertions, deletions and substitutions that lead from `a` to `b` (Levenshtein 1966).
  package static func edits<T: Equatable>(_ a: [T], _ b: [T]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
