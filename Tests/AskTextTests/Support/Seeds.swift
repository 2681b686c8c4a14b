import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every platform.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

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
