/// By how much a system beats a baseline on each query.
package struct PairedDifferences: Equatable, Sendable {
  /// The differences of queries that are not independent of each other.
  package struct Cluster: Equatable, Sendable {
    package let sum: Double
    /// At least 1.
    package let count: Int
  }

  /// In id order.
  package let queries: [QueryID]
  /// Value of the system less that of the baseline, in -1...1, one for each of `queries`.
  package let values: [Double]
  /// In the order of their first queries.
  package let clusters: [Cluster]

  /// - Parameter groups: a group's queries are one cluster. Those that are not measured are passed over.
  /// - Precondition: both have the same metric and queries, and each query is in a group.
  package init(of system: Measurement, over baseline: Measurement, groups: QueryGroups) {
    precondition(
      system.metric == baseline.metric && system.queries == baseline.queries,
      "\(system.metric) over \(system.queries.count) queries, \(baseline.metric) over \(baseline.queries.count)"
    )
    self.init(
      queries: system.queries, values: zip(system.values, baseline.values).map { $0 - $1 },
      clusters: system.queries.map(groups.position))
  }

  /// - Parameter clusters: for each of `queries`, any number that tells its cluster from others.
  /// - Precondition: there are as many of each; the values are finite.
  package init(queries: [QueryID], values: [Double], clusters: [Int]) {
    precondition(
      queries.count == values.count && values.count == clusters.count,
      "\(queries.count) queries, \(values.count) values, \(clusters.count) clusters")
    self.queries = queries
    self.values = values
    var positions: [Int: Int] = [:]
    var found: [Cluster] = []
    for (value, cluster) in zip(values, clusters) {
      precondition(value.isFinite, "a difference is \(value)")
      if let position = positions[cluster] {
        found[position] = Cluster(sum: found[position].sum + value, count: found[position].count + 1)
      } else {
        positions[cluster] = found.count
        found.append(Cluster(sum: value, count: 1))
      }
    }
    self.clusters = found
  }

  /// Over all queries alike, however they are clustered. Without queries 0.
  package var mean: Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
