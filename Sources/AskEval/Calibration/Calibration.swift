/// How far probabilities are from what happened: the expected calibration error over bins of equal count (Naeini, Cooper
/// and Hauskrecht 2015; equal counts after Nixon et al. 2019).
package struct Calibration: Equatable, Sendable {
  package struct Bin: Equatable, Sendable {
    package let count: Int
    /// In 0...1.
    package let meanProbability, share: Double
  }

  /// By ascending probability, ties in the order given; at most as many as there are predictions.
  package let bins: [Bin]

  /// - Parameter bins: at least 1.
  package init(_ predictions: [Prediction], bins: Int = 10) {
    precondition(bins >= 1, "\(bins) bins")
    let sorted = predictions.enumerated().sorted {
      $0.element.probability != $1.element.probability
        ? $0.element.probability < $1.element.probability : $0.offset < $1.offset
    }.map(\.element)
    self.bins = (0..<bins).compactMap { number in
      let bin = sorted[number * sorted.count / bins..<(number + 1) * sorted.count / bins]
      guard !bin.isEmpty else { return nil }
      let count = Double(bin.count)
      return Bin(
        count: bin.count, meanProbability: bin.reduce(0) { $0 + $1.probability } / count,
        share: Double(bin.count(where: \.isRight)) / count)
    }
  }

  /// Mean over the predictions of the distance between their bin's mean probability and the share that was right, in
  /// 0...1; 0 without predictions.
  package var error: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return bins.reduce(0) { $0 + Double($1.count) * abs($1.meanProbability - $1.share) } / Double(total)
  }

  /// The 2.5th and 97.5th percentile of `error` over predictions drawn with replacement. The error of few predictions is
  /// too high by nature, for chance alone moves each bin, and that of a resample higher still.
  ///
  /// - Parameter resamples: at least 39.
  package static func errorInterval(
    _ predictions: [Prediction], bins: Int = 10, resamples: Int = 1999,
    using generator: inout some RandomNumberGenerator
  ) -> (lower: Double, upper: Double)? {
    precondition(resamples >= 39, "\(resamples) resamples leave nothing out")
    guard predictions.count >= 2 else { return nil }
    let errors = (0..<resamples).map { _ in
      let drawn = predictions.indices.map { _ in predictions[generator.index(below: predictions.count)] }
      return Calibration(drawn, bins: bins).error
    }.sorted()
    let leftOut = (resamples + 1) / 40
    return (errors[leftOut - 1], errors[resamples - leftOut])
  }
}
