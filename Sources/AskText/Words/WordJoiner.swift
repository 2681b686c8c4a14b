/// Makes the words that readers know out of those of UAX #29: C++, R&D, .NET, e-mail, A/B.
///
/// A rule looks at the words and the bytes between them only, and what it makes is made again from those
/// bytes alone. So a word found in one text is found in a text that consists of it.
struct WordJoiner {
  let text: UnsafeBufferPointer<UInt8>
  let hasPossessiveS: Bool
  private(set) var next = 0

  init(text: UnsafeBufferPointer<UInt8>, hasPossessiveS: Bool) {
    self.text = text
    self.hasPossessiveS = hasPossessiveS
  }

  /// The next word, or nil after the last of `words`.
  @inline(__always)
  mutating func nextWord(of words: [Word]) -> Word? {
    while next < words.count {
      let index = next
      next += 1
      if isScheme(words[index]) { continue }
      return joined(words, at: index)
    }
    return nil
  }

  private mutating func joined(_ words: [Word], at index: Int) -> Word {
    var word = words[index]
    let hasWordBefore = { (position: Int) in index > 0 && words[index - 1].end == position }

    if byte(word.start - 1) == UInt8(ascii: "."), !hasWordBefore(word.start - 1),
      byte(word.start - 2) != UInt8(ascii: "."), isNET(word)
    {
      word.start -= 1
    } else if next < words.count {
      let following = words[next]
      let isPair =
        joinsByHyphen(word, following, afterHyphen: hasWordBefore(word.start - 1))
        || joinsBySlash(word, following) || joinsByAmpersand(word, following)
      if isPair {
        word.end = following.end
        next += 1
      }
    }
    joinSubscripts(to: &word, of: words)
    joinPlusPlusOrSharp(to: &word, of: words)
    joinPossessiveS(to: &word, of: words)
    return word
  }

  // MARK: One rule each

  /// `http` and `https` before `://`, which say nothing.
  private func isScheme(_ word: Word) -> Bool {
    guard byte(word.end) == UInt8(ascii: ":"), byte(word.end + 1) == UInt8(ascii: "/") else { return false }
    return byte(word.end + 2) == UInt8(ascii: "/") && (spells("http", word) || spells("https", word))
  }

  /// `.NET`: only this name keeps its leading dot, so that `.gitignore` is found without one.
  private func isNET(_ word: Word) -> Bool {
    spells("net", word) || (hasPossessiveS && (spells("net's", word) || spells("net’s", word)))
  }

  /// `e-mail`, `x-ray`: one letter, a hyphen, a word; but not the D of `vitamin-D-rich`.
  private func joinsByHyphen(_ word: Word, _ following: Word, afterHyphen hasHyphenatedWordBefore: Bool)
    -> Bool
  {
    guard isSingleLetter(word), following.count >= 2 else { return false }
    let gap = hyphenWidth(at: word.end)
    guard gap > 0, following.start == word.end + gap else { return false }
    let first = byte(following.start)
    // A letter of ASCII, or the first byte of Latin beyond it.
    guard isASCIILetter(first) || (0xC3...0xC9).contains(first) else { return false }
    return !(hasHyphenatedWordBefore && byte(word.start - 1) == UInt8(ascii: "-"))
  }

  /// `A/B`, `I/O`: two letters; but not a path, nor `C/C++`.
  private func joinsBySlash(_ word: Word, _ following: Word) -> Bool {
    let slash = UInt8(ascii: "/")
    guard isSingleLetter(word), isSingleLetter(following), byte(word.end) == slash,
      following.start == word.end + 1, byte(word.start - 1) != slash
    else { return false }
    let after = byte(following.end)
    return after != slash && after != UInt8(ascii: "+") && after != UInt8(ascii: "#")
  }

  /// `R&D`, `AT&T`: up to three letters on either side, one of them alone; but not `?a=b&c=d`.
  private func joinsByAmpersand(_ word: Word, _ following: Word) -> Bool {
    let ampersand = UInt8(ascii: "&")
    let equals = UInt8(ascii: "=")
    guard byte(word.end) == ampersand, following.start == word.end + 1 else { return false }
    let left = letterCount(word)
    let right = letterCount(following)
    guard min(left, right) == 1, max(left, right) <= 3 else { return false }
    let before = byte(word.start - 1)
    let after = byte(following.end)
    return before != ampersand && before != equals && after != ampersand && after != equals
  }

  /// `CO₂`, `H₂O`: subscript digits, which UAX #29 takes for symbols.
  private mutating func joinSubscripts(to word: inout Word, of words: [Word]) {
    var afterSubscript = false
    while next < words.count, words[next].start == word.end, word.end > word.start {
      let following = words[next]
      if isSubscript(following), afterSubscript || isASCIIAlphanumeric(byte(word.end - 1)) {
        afterSubscript = true
      } else if afterSubscript, isASCIIAlphanumeric(byte(following.start)) {
        afterSubscript = false
      } else {
        return
      }
      word.end = following.end
      next += 1
    }
  }

  /// `C++`, `C#`.
  private func joinPlusPlusOrSharp(to word: inout Word, of words: [Word]) {
    let mark = byte(word.end)
    if mark == UInt8(ascii: "+"), byte(word.end + 1) == mark, byte(word.end + 2) != mark,
      isASCIILetter(byte(word.end - 1))
    {
      word.end += 2
    } else if mark == UInt8(ascii: "#"), byte(word.end + 1) != mark, isSingleLetter(word),
      !(next < words.count && words[next].start == word.end + 1)
    {
      word.end += 1
    }
  }

  /// The `'s` of `C++'s` and `1990's`; that of `reader's` is inside its word already.
  private mutating func joinPossessiveS(to word: inout Word, of words: [Word]) {
    guard hasPossessiveS, next < words.count, words[next].count == 1 else { return }
    let following = words[next]
    guard byte(following.start) | 0x20 == UInt8(ascii: "s") else { return }
    let gap = byte(word.end) == UInt8(ascii: "'") ? 1 : isTypographicApostrophe(at: word.end) ? 3 : 0
    guard gap > 0, following.start == word.end + gap else { return }
    word.end = following.end
    next += 1
  }

  // MARK: Bytes

  /// The byte at `position`, 0 outside the text.
  @inline(__always)
  private func byte(_ position: Int) -> UInt8 {
    position >= 0 && position < text.count ? text[position] : 0
  }

  private func isTypographicApostrophe(at position: Int) -> Bool {
    byte(position) == 0xE2 && byte(position + 1) == 0x80 && byte(position + 2) == 0x99
  }

  /// The width of `-`, U+2010 or U+2011 at `position`, else 0.
  private func hyphenWidth(at position: Int) -> Int {
    if byte(position) == UInt8(ascii: "-") { return 1 }
    let isHyphen = byte(position) == 0xE2 && byte(position + 1) == 0x80 && byte(position + 2) & 0xFE == 0x90
    return isHyphen ? 3 : 0
  }

  private func isSubscript(_ word: Word) -> Bool {
    word.count == 3 && byte(word.start) == 0xE2 && byte(word.start + 1) == 0x82
      && (0x80...0x89).contains(byte(word.start + 2))
  }

  private func isASCIIAlphanumeric(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isASCIIDigit(byte) }

  private func isSingleLetter(_ word: Word) -> Bool { word.count == 1 && isASCIILetter(text[word.start]) }

  /// The letters of an ASCII word without its possessive; 0 when it has anything else.
  private func letterCount(_ word: Word) -> Int {
    guard word.count <= 7 else { return 0 }
    var count = 0
    while count < word.count, isASCIILetter(text[word.start + count]) { count += 1 }
    let end = word.start + count
    if end == word.end { return count }
    guard hasPossessiveS, byte(word.end - 1) | 0x20 == UInt8(ascii: "s") else { return 0 }
    let rest = word.end - end
    let isPossessive =
      rest == 2 && byte(end) == UInt8(ascii: "'") || rest == 4 && isTypographicApostrophe(at: end)
    return isPossessive ? count : 0
  }

  /// Whether `word` is `lowercase` but for its case.
  private func spells(_ lowercase: StaticString, _ word: Word) -> Bool {
    guard word.count == lowercase.utf8CodeUnitCount else { return false }
    return lowercase.withUTF8Buffer { expected in
      expected.indices.allSatisfy { index in
        let byte = text[word.start + index]
        return (isASCIILetter(byte) ? byte | 0x20 : byte) == expected[index]
      }
    }
  }
}
