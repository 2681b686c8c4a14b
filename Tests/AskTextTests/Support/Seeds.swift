import TestSupport
import Testing

/// Runs `body` with the generators of `seeds` until it returns a message, which fails the test with the seed.
func withSeeds(
  _ seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (inout SeededGenerator) -> String?
) {
  for seed in seeds {
    var generator = SeededGenerator(seed: seed)
    if let message = body(&generator) {
      Issue.record("seed \(seed): \(message)", sourceLocation: sourceLocation)
      return
    }
  }
}
