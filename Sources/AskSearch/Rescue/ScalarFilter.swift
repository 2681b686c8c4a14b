/// Says quickly of nearly every text that it shares no character with given words.
struct ScalarFilter {
  /// By the last twelve bits of a scalar, which are those of its last two bytes: whether a word has one with these.
  private var known = [Bool](repeating: false, count: 1 << 12)

  /// - Parameter words: without ASCII.
  init(_ words: [String]) {
    for scalar in words.joined().unicodeScalars { known[Int(scalar.value & 0xFFF)] = true }
  }

  /// False where no scalar of `text`, well-formed UTF-8, is one of the words'; true nearly always means that one is.
  func mayShare(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    known.withUnsafeBufferPointer { known in
      var bits = 0
      for place in 0..<text.count {
        let byte = text[place]
        // What a leading byte leaves here has been pushed out when its last byte is reached.
        bits = (bits << 6 | Int(byte & 0x3F)) & 0xFFF
        guard byte & 0xC0 == 0x80 else { continue }
        if place + 1 == text.count || text[place + 1] & 0xC0 != 0x80, known[bits] { return true }
      }
      return false
    }
  }
}
