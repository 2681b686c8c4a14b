import AskEval
import TestSupport
import Testing

struct BootstrapIntervalTests {
  private func interval(_ differences: PairedDifferences, resamples: Int = 9_999) -> BootstrapInterval? {
    var generator = SplitMix64(seed: 1)
    return BootstrapInterval(differences, resamples: resamples, using: &generator)
  }

  @Test func `equal differences have an interval of no width`() throws {
    let bounds = try #require(interval(differences([0.25, 0.25, 0.25])))
    #expect(bounds.lower == 0.25 && bounds.upper == 0.25)
  }

  @Test func `two queries give the two as bounds`() throws {
    // Each of -1 and 1 is the mean of a quarter of the resamples, far more than is left out.
    let bounds = try #require(interval(differences([-1, 1])))
    #expect(bounds.lower == -1 && bounds.upper == 1)
  }

  @Test func `one cluster has no interval`() {
    #expect(interval(differences([0.1, 0.2], clusters: [5, 5])) == nil)
    #expect(interval(differences([0.1])) == nil)
    #expect(interval(differences([])) == nil)
  }

  @Test func `a large cluster counts by its queries`() throws {
    // Drawn are: the three alone, the one alone, or both, whose mean is (3 × 0 + 1) / 4.
    let sample = differences([0, 0, 0, 1], clusters: [1, 1, 1, 2])
    #expect(sample.mean == 0.25)
    let bounds = try #require(interval(sample))
    #expect(bounds.lower == 0 && bounds.upper == 1)
  }

  @Test(arguments: [(39, 1), (79, 2), (9_999, 250)])
  func `2.5 % of the means are left out on either side`(resamples: Int, leftOut: Int) throws {
    let sample = differences((0..<50).map { Double($0) / 49 })
    let bounds = try #require(interval(sample, resamples: resamples))
    var generator = SplitMix64(seed: 1)
    var means = (0..<resamples).map { _ in
      // As the interval draws: the high half of a product of 128 bits.
      (0..<50).reduce(0.0) { sum, _ in
        sum + sample.values[Int(generator.next().multipliedFullWidth(by: 50).high)]
      } / 50
    }
    means.sort()
    #expect(bounds.lower == means[leftOut - 1])
    #expect(bounds.upper == means[resamples - leftOut])
  }

  /// 95 % of the intervals hold the true mean, which is 0.
  @Test func `the interval covers on clustered queries, and would not without clusters`() {
    var generator = SeededGenerator(seed: 5)
    var coveredByCluster = 0
    var coveredByQuery = 0
    for _ in 0..<400 {
      let sample = ClusteredSample(clusters: 40, queries: 8, using: &generator)
      if let interval = BootstrapInterval(sample.differences, resamples: 999, using: &generator),
        interval.lower <= 0, 0 <= interval.upper
      {
        coveredByCluster += 1
      }
      if let interval = BootstrapInterval(sample.unclustered, resamples: 999, using: &generator),
        interval.lower <= 0, 0 <= interval.upper
      {
        coveredByQuery += 1
      }
    }
    // Expected 380 with standard deviation 4.4, and somewhat less with a percentile interval of 40 clusters.
    #expect((362...393).contains(coveredByCluster))
    #expect(coveredByQuery < 300)
  }

  @Test func `SplitMix64 gives the numbers of its reference`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }
}
