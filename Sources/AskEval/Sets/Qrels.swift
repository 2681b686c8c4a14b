/// The judgements of a set ("query relevances"): the grades of each judged query.
package struct Qrels: Equatable, Sendable {
  /// The judged queries in id order. Some may have no relevant post.
  package let queries: [QueryID]
  private let grades: [QueryID: Grades]

  package init(_ grades: [QueryID: Grades]) {
    self.grades = grades
    queries = grades.keys.sorted()
  }

  /// Without any grade when the query is unjudged.
  package subscript(query: QueryID) -> Grades { grades[query] ?? Grades() }

  package func isJudged(_ query: QueryID) -> Bool { grades[query] != nil }
}
