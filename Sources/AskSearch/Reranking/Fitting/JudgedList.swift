/// The candidates of one query with what is known of their worth: what a head is fitted on.
package struct JudgedList: Equatable, Sendable {
  /// `[candidates, features]`, row after row, features in the order of `Features.names`.
  package let features: [Double]
  /// One per candidate: its share of the query's grades among the candidates; they add up to 1.
  package let shares: [Double]

  /// Nil when no candidate has a grade: such a list says nothing about their order.
  package init?(_ candidates: [(features: Features, grade: Int)]) {
    let total = candidates.reduce(0) { $0 + $1.grade }
    guard total > 0 else { return nil }
    features = candidates.flatMap(\.features.values)
    shares = candidates.map { Double($0.grade) / Double(total) }
  }
}
