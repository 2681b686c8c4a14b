/// SplitMix64 (Steele, Lea and Flood 2014): small, fast, and the same sequence for the same seed everywhere.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

extension RandomNumberGenerator {
  /// Uniform in 0..<`count`, up to a bias of at most `count` / 2^64.
  ///
  /// Written out because a split must stay the same when the standard library draws its ranges in another way.
  mutating func index(below count: Int) -> Int {
    precondition(count > 0, "an index below \(count)")
    return Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
