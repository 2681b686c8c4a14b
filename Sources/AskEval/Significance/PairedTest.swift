/// The two-sided paired randomisation test of the mean difference (Fisher 1935; Pitman 1937).
///
/// If the two systems were alike, each difference could as well have the other sign. p is the share of all choices of
/// signs whose mean is at least as far from 0 as the observed one. It assumes nothing of how differences are
/// distributed, and is the test that Smucker, Allan and Carterette (2007) recommend for retrieval. The signs of one
/// cluster flip together, since its differences are not independent; a cluster of one is a query by itself.
package struct PairedTest: Equatable, Sendable {
  package enum Method: Equatable, Sendable {
    /// All choices of signs were counted, clusters without a difference aside.
    case exact(choices: Int)
    /// So many choices were drawn. p is (1 + those as extreme) / (1 + `choices`), which is never 0 and errs upwards
    /// (Phipson and Smyth 2010).
    case sampled(choices: Int)
  }

  /// In 0...1, and above 0. 1 when there is no difference at all.
  package let p: Double
  package let method: Method

  /// - Parameter choices: at least 1. Where all choices of signs are no more than these, all are counted and the
  ///   generator is not used: with 100,000, up to 16 clusters.
  /// - Complexity: O(`choices` × clusters / 8).
  package init(
    _ differences: PairedDifferences, choices: Int = 100_000,
    using generator: inout some RandomNumberGenerator
  ) {
    precondition(choices >= 1, "\(choices) choices of signs")
    // A cluster without a difference doubles the choices and changes no share.
    let sums = differences.clusters.map(\.sum).filter { $0 != 0 }
    // The same sum in another order may differ in its last digits; it must count as equal.
    let rounding = 1e-12 * sums.reduce(0) { $0 + abs($1) }
    let threshold = abs(sums.reduce(0, +)) - rounding
    if sums.count < 62, 1 << sums.count <= choices {
      let all = signedSums(of: sums)
      p = Double(all.count { abs($0) >= threshold }) / Double(all.count)
      method = .exact(choices: all.count)
    } else {
      let extreme = PairedTest.extremeCount(
        sums, choices: choices, threshold: threshold, using: &generator)
      p = Double(1 + extreme) / Double(1 + choices)
      method = .sampled(choices: choices)
    }
  }

  /// Of `choices` random choices of signs, those whose sum is at least `threshold` from 0.
  ///
  /// A random byte chooses the signs of eight sums at once, through a table of their 256 signed sums.
  private static func extremeCount(
    _ sums: [Double], choices: Int, threshold: Double, using generator: inout some RandomNumberGenerator
  ) -> Int {
    let blocks = stride(from: 0, to: sums.count, by: 8).map { sums[$0..<min($0 + 8, sums.count)] }
    let tables = blocks.flatMap { block in
      signedSums(of: block + Array(repeating: 0, count: 8 - block.count))
    }
    var extreme = 0
    for _ in 0..<choices {
      var sum = 0.0
      var bytes: UInt64 = 0
      for block in blocks.indices {
        if block % 8 == 0 { bytes = generator.next() }
        sum += tables[block << 8 | Int(bytes & 0xFF)]
        bytes >>= 8
      }
      if abs(sum) >= threshold { extreme += 1 }
    }
    return extreme
  }
}

/// The sums of `values` with every choice of signs; bit i of the index says that value i is negative.
func signedSums(of values: some Sequence<Double>) -> [Double] {
  var sums = [0.0]
  for value in values { sums = sums.map { $0 + value } + sums.map { $0 - value } }
  return sums
}
