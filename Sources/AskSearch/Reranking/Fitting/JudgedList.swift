/// The candidates of one query with what is known of their worth: what a head is fitted on.
package struct JudgedList: Equatable, Sendable {
  /// `[candidates, features]`, row after row, features in the order of `Features.names`.
  package let features: [Double]
  /// One per candidate: its share of the query's grades among the candidates; they add up to 1.
  package let shares: [Double]

  private init(features: [Double], shares: [Double]) {
    self.features = features
    self.shares = shares
  }

  /// The same list with feature number `feature` of every candidate set to `value`.
  package func replacing(feature: Int, by value: Double) -> JudgedList {
    var features = features
    for place in stride(from: feature, to: features.count, by: Features.names.count) {
      features[place] = value
    }
    return JudgedList(features: features, shares: shares)
  }

  /// Nil when no candidate has a grade: such a list says nothing about their order.
  package init?(_ candidates: [(features: Features, grade: Int)]) {
    let total = candidates.reduce(0) { $0 + $1.grade }
    guard total > 0 else { return nil }
    features = candidates.flatMap(\.features.values)
    shares = candidates.map { Double($0.grade) / Double(total) }
  }
}
