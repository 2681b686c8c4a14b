extension Head {
  /// What ships: used when a corpus has no judgements of its own.
  ///
  /// Fitted with a listwise softmax on the three sets of docs/benchmarks.md together, but for the similarity with
  /// the reader's letter, which none of them has: that weight is set by hand.
  package static let standard = Head(weights: [
    0.0,  // lexical: all in `whole`
    3.54,  // whole
    1.99,  // titleCoverage
    0.20,  // pairs
    2.89,  // titleSimilarity
    1.0,  // questionSimilarity
    3.08,  // passageSimilarity
    0.50,  // vectorRank
    0.83,  // brevity
    0.90,  // alignment
  ])

  /// The order of BM25F alone.
  package static let lexical = Head(
    weights: Features.names.map { $0 == "lexical" ? 1 : 0 })
}
