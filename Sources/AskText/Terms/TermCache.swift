import Glibc

/// The terms of words seen before.
///
/// A fixed number of slots, one for each hash value: a word takes the slot of the one before it. What it
/// holds never changes a result, only how soon it comes.
final class TermCache {
  /// A slot is: length of the word (0: empty), length of the term, the word, the term.
  private static let slotBytes = 96
  private static let maxBytes = (slotBytes - 2) / 2
  /// 1.5 MB, of which the system hands out the pages that are used.
  private static let slots = 1 << 14

  private let base: UnsafeMutablePointer<UInt8>

  init() {
    guard let memory = calloc(Self.slots, Self.slotBytes) else {
      // As where the standard library finds no memory for an array: nothing could go on.
      fatalError("no memory for \(Self.slots * Self.slotBytes) bytes of term cache")
    }
    base = memory.assumingMemoryBound(to: UInt8.self)
  }

  deinit { free(base) }

  /// The slot of `word`; nil when it is too long to keep.
  @inline(__always)
  func slot(of word: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
    guard word.count <= Self.maxBytes else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let index = Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(Self.slots - 1))
    return base + index * Self.slotBytes
  }

  /// The term in `slot` if it is that of `word`.
  @inline(__always)
  func term(
    in slot: UnsafeMutablePointer<UInt8>, of word: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    guard Int(slot[0]) == word.count, let start = word.baseAddress, memcmp(slot + 2, start, word.count) == 0
    else { return nil }
    return UnsafeBufferPointer(start: slot + 2 + Self.maxBytes, count: Int(slot[1]))
  }

  /// Puts `word` with its only term into its slot, if the term is short enough.
  func put(
    _ term: UnsafeBufferPointer<UInt8>, of word: UnsafeBufferPointer<UInt8>,
    in slot: UnsafeMutablePointer<UInt8>
  ) {
    guard term.count <= Self.maxBytes, let from = term.baseAddress, let start = word.baseAddress else {
      return
    }
    slot[0] = UInt8(word.count)
    slot[1] = UInt8(term.count)
    memcpy(slot + 2, start, word.count)
    memcpy(slot + 2 + Self.maxBytes, from, term.count)
  }

  /// Forgets what is in `slot`.
  func clear(_ slot: UnsafeMutablePointer<UInt8>) { slot[0] = 0 }
}
