/// What a system answered: a ranking for each query.
package struct Run: Equatable, Sendable {
  /// The system's name, such as `lexical`.
  package let name: String
  private let rankings: [QueryID: [PostName]]

  /// - Parameter rankings: best first, in the order that the system shows.
  /// - Precondition: no ranking names a post twice.
  package init(name: String, rankings: [QueryID: [PostName]]) {
    for (query, ranking) in rankings {
      precondition(Set(ranking).count == ranking.count, "\(name) ranks a post twice for \(query)")
    }
    self.name = name
    self.rankings = rankings
  }

  /// The queries that were asked, in id order.
  package var queries: [QueryID] { rankings.keys.sorted() }

  /// Empty when the query was not asked, failed, or found nothing.
  package subscript(query: QueryID) -> [PostName] { rankings[query] ?? [] }
}
