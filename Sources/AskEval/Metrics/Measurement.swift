/// A run's value in one metric for each measured query.
package struct Measurement: Equatable, Sendable {
  package let metric: Metric
  /// In id order.
  package let queries: [QueryID]
  /// One for each of `queries`, in 0...1.
  package let values: [Double]

  /// - Parameter queries: in any order; usually `qrels.queries`, or those of them that were not learned from. One that
  ///   the run does not answer scores 0.
  /// - Precondition: each of `queries` is judged, and none stands there twice.
  package init(_ metric: Metric, of run: Run, over queries: [QueryID], qrels: Qrels) {
    let queries = queries.sorted()
    for (query, next) in zip(queries, queries.dropFirst()) {
      precondition(query != next, "\(query) is to be measured twice")
    }
    self.metric = metric
    self.queries = queries
    values = queries.map { query in
      precondition(qrels.isJudged(query), "\(query) has no judgement")
      return metric.value(of: run[query], grades: qrels[query])
    }
  }

  /// The mean of several measurements query by query, such as those of one system with several seeds.
  ///
  /// - Precondition: there is at least one; all have the same metric and queries.
  package init(averaging measurements: [Measurement]) {
    precondition(!measurements.isEmpty, "no measurement to average")
    let first = measurements[0]
    for other in measurements {
      precondition(
        other.metric == first.metric && other.queries == first.queries,
        "\(other.metric) over \(other.queries.count) queries, \(first.metric) over \(first.queries.count)")
    }
    metric = first.metric
    queries = first.queries
    values = first.values.indices.map { index in
      measurements.reduce(0) { $0 + $1.values[index] } / Double(measurements.count)
    }
  }

  /// Over all queries alike, as trec_eval's `-c` with these queries in the qrels. Without queries 0.
  package var mean: Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
