import AskEval
import TestSupport

/// Differences of mean 0 whose clusters have an effect in common, as paraphrases of one question do.
struct ClusteredSample {
  let differences: PairedDifferences
  /// The same as if each query were independent.
  let unclustered: PairedDifferences

  init(clusters: Int, queries: Int, using generator: inout SeededGenerator) {
    var values: [Double] = []
    var numbers: [Int] = []
    for cluster in 0..<clusters {
      let common = Double.random(in: -0.5...0.5, using: &generator)
      for _ in 0..<queries {
        values.append(common + Double.random(in: -0.25...0.25, using: &generator))
        numbers.append(cluster)
      }
    }
    differences = AskEvalTests.differences(values, clusters: numbers)
    unclustered = AskEvalTests.differences(values)
  }
}
