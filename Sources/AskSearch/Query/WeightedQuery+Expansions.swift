extension WeightedQuery {
  /// An expansion with the terms of the query that it stands for.
  package struct Alternative: Equatable, Sendable {
    package let expansion: Expansion
    /// Bit i: term i of the query.
    package let terms: UInt64

    /// Nil when none of `terms` is among those that it stands for.
    init?(_ expansion: Expansion, terms: [Term]) {
      var bits: UInt64 = 0
      for (place, term) in terms.enumerated() where expansion.standsFor.contains(term.id) {
        bits |= 1 << UInt64(place)
      }
      guard bits != 0 else { return nil }
      self.expansion = expansion
      self.terms = bits
    }

    /// Calls `body` with each place in `tokens` where it begins.
    @inline(__always)
    func forEach(in tokens: UnsafeBufferPointer<UInt32>, _ body: (Int) -> Void) {
      let ids = expansion.ids
      guard tokens.count >= ids.count else { return }
      let first = ids[0].rawValue
      for place in 0...(tokens.count - ids.count) where tokens[place] == first {
        if ids.count == 1 || ids.indices.allSatisfy({ tokens[place + $0] == ids[$0].rawValue }) {
          body(place)
        }
      }
    }

    func occurs(in tokens: UnsafeBufferPointer<UInt32>) -> Bool {
      var occurs = false
      forEach(in: tokens) { _ in occurs = true }
      return occurs
    }
  }

  /// Terms of the query that `tokens` hold by an alternative, each bit a term.
  func standingFor(in tokens: UnsafeBufferPointer<UInt32>) -> UInt64 {
    alternatives.reduce(0) { $1.occurs(in: tokens) ? $0 | $1.terms : $0 }
  }
}
