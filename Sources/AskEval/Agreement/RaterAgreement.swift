/// How far the raters of a column agree on the pairs of question and post that two or more have graded.
package struct RaterAgreement: Equatable, Sendable {
  /// Two raters, in the order of their names, who have graded a pair or more in common.
  package struct Raters: Equatable, Sendable {
    package let first, second: String
    package let all: GradeTable
    /// The pairs that one of the two or both graded above 0: where most posts are plainly wrong, the others make any
    /// two raters agree.
    package let aboveZero: GradeTable
  }

  /// A pair that raters graded two or more apart.
  package struct Apart: Equatable, Sendable {
    package let query: QueryID
    package let post: PostName
    /// In the order of the raters' names.
    package let grades: [(rater: String, grade: Int)]

    package static func == (a: Apart, b: Apart) -> Bool {
      a.query == b.query && a.post == b.post && a.grades.elementsEqual(b.grades) { $0 == $1 }
    }
  }

  package static let farApart = 2

  /// In the order of their names.
  package let raters: [Raters]
  /// Pairs that two or more have graded.
  package let sharedPairs: Int
  /// The farthest first, then by question and post.
  package let apart: [Apart]

  package init(_ ratings: [Judgements.Rating]) {
    struct Pair: Hashable {
      let query: QueryID
      let post: PostName
    }
    var given: [Pair: [String: Int]] = [:]
    for rating in ratings {
      given[Pair(query: rating.query, post: rating.post), default: [:]][rating.rater] = rating.grade
    }
    var tables: [[String]: (all: GradeTable, aboveZero: GradeTable)] = [:]
    var apart: [Apart] = []
    for (pair, grades) in given where grades.count > 1 {
      let sorted = grades.sorted { $0.key < $1.key }
      for (place, first) in sorted.enumerated() {
        for second in sorted[(place + 1)...] {
          var tableOfTwo = tables[[first.key, second.key]] ?? (GradeTable(), GradeTable())
          tableOfTwo.all.add(first.value, second.value)
          if max(first.value, second.value) > 0 { tableOfTwo.aboveZero.add(first.value, second.value) }
          tables[[first.key, second.key]] = tableOfTwo
        }
      }
      if let least = grades.values.min(), let most = grades.values.max(), most - least >= Self.farApart {
        apart.append(
          Apart(query: pair.query, post: pair.post, grades: sorted.map { (rater: $0.key, grade: $0.value) }))
      }
    }
    sharedPairs = given.values.count { $0.count > 1 }
    raters = tables.map { names, tables in
      Raters(first: names[0], second: names[1], all: tables.all, aboveZero: tables.aboveZero)
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    self.apart = apart.sorted { a, b in
      if a.distance != b.distance { return a.distance > b.distance }
      return a.query != b.query ? a.query < b.query : a.post < b.post
    }
  }

  /// The mean over all pairs of raters (Light 1971, Measures of Response Agreement for Qualitative Data), each weighed
  /// by the pairs that the two have in common; nil where no two have a kappa.
  package func mean(of kappa: (Raters) -> Double?) -> Double? {
    var sum = 0.0
    var weight = 0.0
    for two in raters {
      guard let kappa = kappa(two) else { continue }
      sum += kappa * Double(two.all.count)
      weight += Double(two.all.count)
    }
    return weight > 0 ? sum / weight : nil
  }
}

extension RaterAgreement.Apart {
  /// Between the highest grade and the lowest one.
  package var distance: Int {
    let given = grades.map(\.grade)
    return (given.max() ?? 0) - (given.min() ?? 0)
  }
}
