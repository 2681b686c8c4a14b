/// Distinct terms, numbered in order of first sight.
///
/// Ids are hashes already, so a table that probes from their low bits needs no hashing of its own.
struct TermTable {
  /// In order of first sight.
  private(set) var terms: [UInt32] = []
  /// 1 + a number, or 0; its count is a power of two, and at most half of it is taken.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// The number of `term`, a new one if it has none.
  mutating func number(of term: UInt32) -> Int {
    var slot = Int(term) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if terms[number] == term { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    terms.append(term)
    slots[slot] = UInt32(terms.count)
    if terms.count * 2 > slots.count { grow() }
    return terms.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, term) in terms.enumerated() {
      var slot = Int(term) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
