import AskEval
import TestSupport
import Testing

struct PairedTestTests {
  private func test(_ differences: PairedDifferences, choices: Int = 100_000) -> PairedTest {
    var generator = SplitMix64(seed: 1)
    return PairedTest(differences, choices: choices, using: &generator)
  }

  @Test func `the exact test counts all choices of signs`() {
    // ±0.3 ±0.1 ±0.2 sums to ±0.6, ±0.2, ±0.4 and ±0; the observed sum is 0.2, so 6 of 8 are as extreme.
    let result = test(differences([0.3, 0.1, -0.2]))
    #expect(result.p == 0.75)
    #expect(result.method == .exact(choices: 8))
    // Only all signs alike are as extreme.
    #expect(test(differences([0.1, 0.2, 0.3, 0.4, 0.5])).p == 2.0 / 32)
    #expect(test(differences([-0.1, -0.2, -0.3, -0.4, -0.5])).p == 2.0 / 32)
  }

  @Test func `queries without a difference change nothing`() {
    let with = test(differences([0, 0.3, 0, 0.1, -0.2, 0]))
    #expect(with == test(differences([0.3, 0.1, -0.2])))
  }

  @Test func `no difference at all has p 1`() {
    #expect(test(differences([0, 0, 0])) == test(differences([])))
    #expect(test(differences([0, 0, 0])).p == 1)
    // Sums that cancel but for rounding.
    #expect(test(differences([0.1, 0.2, -0.3])).p == 1)
  }

  @Test func `the signs of a cluster flip together`() {
    // The sums of the clusters are 0.4 and 0.3: both signs alike, 2 of 4. Each by itself it would be 2 of 16.
    let values = [0.3, 0.1, 0.1, 0.2]
    #expect(test(differences(values, clusters: [7, 7, 3, 3])).p == 0.5)
    #expect(test(differences(values)).p == 2.0 / 16)
    #expect(test(differences([0.3, 0.1], clusters: [1, 1])).p == 1)
  }

  @Test func `clusters of one query are no clusters`() {
    withSeeds(20) { generator in
      let values = (0..<40).map { _ in Double.random(in: -1...1, using: &generator) }
      let numbers = Array(values.indices).shuffled(using: &generator)
      let alone = differences(values)
      let clustered = differences(values, clusters: numbers)
      var first = SplitMix64(seed: 1)
      var second = SplitMix64(seed: 1)
      guard test(alone, choices: 999) == test(clustered, choices: 999) else { return "the test differs" }
      let interval = BootstrapInterval(alone, resamples: 999, using: &first)
      return interval == BootstrapInterval(clustered, resamples: 999, using: &second)
        ? nil : "the interval differs"
    }
  }

  @Test func `a sampled p is near the exact one`() {
    withSeeds(20) { generator in
      // Not a multiple of eight, so that the last table has room left.
      let values = (0..<13).map { _ in Double.random(in: -0.6...1, using: &generator) }
      let exact = test(differences(values), choices: 8192)
      let sampled = PairedTest(differences(values), choices: 8191, using: &generator)
      guard exact.method == .exact(choices: 8192), sampled.method == .sampled(choices: 8191) else {
        return "\(exact.method) and \(sampled.method)"
      }
      // Five standard errors of a share among 8,191, at most.
      return abs(exact.p - sampled.p) < 5 * 0.5 / 90 ? nil : "\(exact.p) and \(sampled.p)"
    }
  }

  @Test func `a sampled p is never 0`() {
    let result = test(differences(Array(repeating: 1, count: 200)), choices: 999)
    #expect(result.p == 1.0 / 1000)
  }

  @Test func `p turns with neither sign nor order, and is the same for the same seed`() {
    let values = (0..<100).map { Double(($0 * 37) % 101) / 101 - 0.4 }
    let p = test(differences(values)).p
    #expect(p == test(differences(values)).p)
    #expect(p == test(differences(values.map { -$0 })).p)
    // Another order is another draw of signs.
    #expect(abs(p - test(differences(values.reversed())).p) < 5 * 0.5 / 316)
  }

  /// Systems that are alike are told apart at p < 0.05 in 1 of 20 data sets, when clusters are respected.
  @Test func `the test keeps its level on clustered queries, and would not without clusters`() {
    var generator = SeededGenerator(seed: 3)
    var rejectedByCluster = 0
    var rejectedByQuery = 0
    for _ in 0..<400 {
      let sample = ClusteredSample(clusters: 25, queries: 8, using: &generator)
      if PairedTest(sample.differences, choices: 999, using: &generator).p < 0.05 { rejectedByCluster += 1 }
      if PairedTest(sample.unclustered, choices: 999, using: &generator).p < 0.05 { rejectedByQuery += 1 }
    }
    // Expected 20 with standard deviation 4.4; and several times that without clusters.
    #expect((7...33).contains(rejectedByCluster))
    #expect(rejectedByQuery > 100)
  }
}
