/// Which of a question's few terms a token is; nearly all tokens are none, and one bit test says so.
struct TermLookup {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private let terms: [UInt32]

  init(_ terms: [TermID]) {
    self.terms = terms.map(\.rawValue)
    for term in self.terms {
      let bit: UInt64 = 1 << UInt64(term & 63)
      switch term >> 6 & 3 {
      case 0: bits.0 |= bit
      case 1: bits.1 |= bit
      case 2: bits.2 |= bit
      default: bits.3 |= bit
      }
    }
  }

  /// Position of `token` among the terms.
  subscript(token: UInt32) -> Int? {
    let word =
      switch token >> 6 & 3 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    guard word & 1 << UInt64(token & 63) != 0 else { return nil }
    return terms.firstIndex(of: token)
  }
}
