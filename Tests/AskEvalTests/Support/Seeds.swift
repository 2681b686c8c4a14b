import TestSupport
import Testing

/// Runs `body` with `count` seeds; `body` returns what is wrong, or nil.
func withSeeds(_ count: Int = 200, _ body: (inout SeededGenerator) -> String?) {
  for seed in 0..<UInt64(count) {
    var generator = SeededGenerator(seed: seed)
    if let failure = body(&generator) {
      Issue.record("seed \(seed): \(failure)")
      return
    }
  }
}
