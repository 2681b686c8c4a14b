/// The 95 % percentile bootstrap interval of the mean difference (Efron and Tibshirani 1993, chapter 13).
///
/// Whole clusters are drawn with replacement, as many as there are, and the mean of their differences is taken, time
/// and again; the interval leaves out 2.5 % of these means on either side. With fewer than about 20 clusters it is too
/// narrow: trust the test's p then.
package struct BootstrapInterval: Equatable, Sendable {
  /// In -1...1, at most `upper`.
  package let lower: Double
  package let upper: Double

  /// Nil with fewer than two clusters: drawing one again and again says nothing.
  ///
  /// - Parameter resamples: at least 39. With 9,999, `lower` is the 250th lowest mean and `upper` the 250th highest.
  /// - Complexity: O(`resamples` × clusters).
  package init?(
    _ differences: PairedDifferences, resamples: Int = 9_999,
    using generator: inout some RandomNumberGenerator
  ) {
    precondition(resamples >= 39, "\(resamples) resamples leave nothing out")
    let clusters = differences.clusters
    guard clusters.count >= 2 else { return nil }
    var means: [Double] = []
    means.reserveCapacity(resamples)
    for _ in 0..<resamples {
      var sum = 0.0
      var count = 0
      for _ in clusters.indices {
        let cluster = clusters[generator.index(below: clusters.count)]
        sum += cluster.sum
        count += cluster.count
      }
      means.append(sum / Double(count))
    }
    means.sort()
    let leftOut = (resamples + 1) / 40
    lower = means[leftOut - 1]
    upper = means[resamples - leftOut]
  }
}
