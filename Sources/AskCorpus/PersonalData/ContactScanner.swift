/// Reads what begins at one place of a text.
struct ContactScanner {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func byte(_ index: Int) -> UInt8? {
    bytes.indices.contains(index) ? bytes[index] : nil
  }

  /// Whether something can begin at `index`: no word runs into it.
  func isStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    if before >= 0x80 { return endsPunctuation(index) }
    return !isWord(before) && before != UInt8(ascii: "@")
  }

  /// Whether a mark beyond ASCII ends at `index`: of Latin-1, of general punctuation, or of Chinese and Japanese.
  private func endsPunctuation(_ index: Int) -> Bool {
    if byte(index - 2) == 0xC2 { return true }
    return byte(index - 3) == 0xE2 && byte(index - 2) == 0x80
      || byte(index - 3) == 0xE3 && byte(index - 2) == 0x80
  }

  /// The longest contact that begins at `index`.
  func span(at index: Int) -> ContactSpan? {
    switch bytes[index] {
    case UInt8(ascii: "+"), UInt8(ascii: "("): return telephone(at: index)
    case UInt8(ascii: "@"): return handle(at: index)
    case 0x30...0x39: return telephone(at: index) ?? email(at: index) ?? link(at: index)
    case let byte where isWord(byte):
      return link(at: index) ?? email(at: index) ?? communityName(at: index)
    case UInt8(ascii: "/"): return communityName(at: index)
    default: return nil
    }
  }

  /// Letters, digits, the underscore, and every byte of what is beyond ASCII, except in general punctuation.
  func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    default: byte >= 0x80
    }
  }

  func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether `text`, in lower case, stands at `index` in any case.
  func has(_ text: String, at index: Int) -> Bool {
    var index = index
    for wanted in text.utf8 {
      guard let found = byte(index), (isLetter(found) ? found | 0x20 : found) == wanted else { return false }
      index += 1
    }
    return true
  }

  /// The end of the mark beyond ASCII at `index`: of Latin-1, of general punctuation (dashes, curly quotation
  /// marks, the ellipsis), or of Chinese and Japanese.
  func endOfPunctuation(_ index: Int) -> Int? {
    switch (byte(index), byte(index + 1)) {
    case (0xC2, .some): index + 2
    case (0xE2, 0x80), (0xE3, 0x80): min(index + 3, bytes.count)
    default: nil
    }
  }
}
