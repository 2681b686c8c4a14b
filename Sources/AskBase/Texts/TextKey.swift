internal import CHash

/// A hash of a text's letters and digits in lower case, so that texts that differ in spaces, punctuation or capitals
/// only are the same; 64 bits, by which some ten million texts collide about once in 400,000 tries.
struct TextKey: Hashable, Comparable {
  let value: UInt64

  init(_ text: String) {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        letters.append(byte)
      default: break
      }
    }
    value = letters.withUnsafeBytes { chash_64($0.baseAddress, $0.count) }
  }

  static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
