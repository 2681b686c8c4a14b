import CHash

/// A term of the analyzer as 32 bits of its XXH3 hash.
///
/// Forward rows and the network's vocabulary hold these instead of strings. Two terms that collide (about one
/// pair in 90,000 terms) count as one word there; FTS5 itself keeps the strings, so nothing is lost.
package struct TermID: Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package init(of term: UnsafeBufferPointer<UInt8>) {
    rawValue = UInt32(truncatingIfNeeded: chash_64(term.baseAddress, term.count))
  }

  package init(of term: String) {
    var term = term
    self = term.withUTF8 { TermID(of: $0) }
  }

  package static func < (a: TermID, b: TermID) -> Bool { a.rawValue < b.rawValue }
}
