/// Rewrites a folded word by the signs in it, in place: what makes U.S.A. into USA and 1,000 into 1000.
struct WordShape {
  /// The bytes of the word.
  var bytes: UnsafeMutableBufferPointer<UInt8>
  /// How many of them are the word.
  var count: Int

  /// `reader's` → `reader`.
  mutating func dropPossessiveS() {
    guard count > 2, bytes[count - 1] == UInt8(ascii: "s"), bytes[count - 2] == UInt8(ascii: "'") else {
      return
    }
    count -= 2
  }

  /// `'n` → `n`: what is left of ŉ.
  mutating func dropFirstApostrophe() {
    guard count > 1, bytes[0] == UInt8(ascii: "'") else { return }
    for index in 1..<count { bytes[index - 1] = bytes[index] }
    count -= 1
  }

  /// `e-mail` → `email`, `a/b` → `ab`; no other word has either sign.
  mutating func dropHyphenAndSlash() {
    remove { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
  }

  /// `u.s.a` → `usa`, when each part is one character.
  mutating func dropDotsOfInitials() {
    var characters = 0
    for byte in bytes[..<count] {
      if byte == UInt8(ascii: ".") {
        guard characters == 1 else { return }
        characters = 0
      } else if byte & 0xC0 != 0x80 {
        guard isASCIILetter(byte) || byte >= 0x80 else { return }
        characters += 1
      }
    }
    guard characters == 1, count > 1 else { return }
    remove { $0 == UInt8(ascii: ".") }
  }

  /// `www.example.org` → `example.org`.
  mutating func dropWWW() {

    guard count > 4, bytes[..<3].allSatisfy({ $0 == UInt8(ascii: "w") }), bytes[3] == UInt8(ascii: ".") else {
      return
    }
    guard bytes[4..<count].contains(UInt8(ascii: ".")) else { return }
    for index in 4..<count { bytes[index - 4] = bytes[index] }
    count -= 4
  }

  /// `1,000,000.5` → `1000000.5`; `1,5` and `1,2,3` stay.
  mutating func dropThousandsCommas() {
    let comma = UInt8(ascii: ",")
    var end = digits(from: 0)
    guard (1...3).contains(end), end < count, bytes[end] == comma else { return }
    while end < count, bytes[end] == comma {
      guard digits(from: end + 1) == 3 else { return }
      end += 4
    }
    var kept = 0
    for index in 0..<count where index >= end || bytes[index] != comma {
      bytes[kept] = bytes[index]
      kept += 1
    }
    count = kept
  }

  /// How many ASCII digits stand at `start`.
  private func digits(from start: Int) -> Int {
    var end = start
    while end < count, isASCIIDigit(bytes[end]) { end += 1 }
    return end - start
  }

  private mutating func remove(_ isUnwanted: (UInt8) -> Bool) {
    var kept = 0
    for index in 0..<count where !isUnwanted(bytes[index]) {
      bytes[kept] = bytes[index]
      kept += 1
    }
    count = kept
  }
}
