extension ContactScanner {
  /// Words before a number that say what it is.
  private static let callWords: Set<String> = [
    "call", "phone", "telephone", "tel", "mobile", "cell", "whatsapp", "ring", "fax", "text", "signal",
    "handy",
    "number",
  ]

  /// A number to call: with a plus and 7 to 15 digits (ITU-T E.164), with a leading zero and 9 or more, in three
  /// groups of 3, 3 and 4, or with 6 or more behind a word such as "call". Dates, sums, versions and ranges of
  /// years are none.
  func telephone(at start: Int) -> ContactSpan? {
    if start > 0, "./-,:#\u{24}".utf8.contains(bytes[start - 1]), byte(start) != UInt8(ascii: "+") {
      return nil
    }
    guard let number = digitGroups(at: start) else { return nil }
    let digits = number.groups.reduce(0) { $0 + $1.count }
    // A letter or a per cent sign makes it a quantity or a name.
    if let next = byte(number.end),
      isWord(next) && endOfPunctuation(number.end) == nil || next == UInt8(ascii: "%")
    {
      return nil
    }
    let range = start..<number.end
    if byte(start) == UInt8(ascii: "+") {
      return (7...15).contains(digits) ? ContactSpan(.telephone, range) : nil
    }
    guard (6...15).contains(digits), !isDate(number.groups) else { return nil }
    let counts = number.groups.map(\.count)
    if counts == [3, 3, 4] || counts == [1, 3, 3, 4] { return ContactSpan(.telephone, range) }
    if digits >= 9, let first = number.groups.first?.first, first == UInt8(ascii: "0"), !number.hasDots {
      return ContactSpan(.telephone, range, isCertain: counts.count > 1 || digits <= 12)
    }
    guard followsCallWord(start) else { return nil }
    return ContactSpan(.telephone, range, isCertain: digits >= 7)
  }

  /// Digits with single spaces, hyphens, dots, slashes or brackets between their groups.
  private func digitGroups(at start: Int) -> (groups: [ArraySlice<UInt8>], end: Int, hasDots: Bool)? {
    var index = start
    var groups: [ArraySlice<UInt8>] = []
    var end = start
    var hasDots = false
    if byte(index) == UInt8(ascii: "+") { index += 1 }
    while true {
      var separators = 0
      while separators < 3, let next = endOfSeparator(index) {
        if byte(index) == UInt8(ascii: "."), !groups.isEmpty { hasDots = true }
        separators += 1
        index = next
      }
      let begin = index
      while let byte = byte(index), isDigit(byte) { index += 1 }
      guard index > begin else { break }
      groups.append(bytes[begin..<index])
      end = index
      guard groups.count <= 8 else { return nil }
    }
    return groups.isEmpty ? nil : (groups, end, hasDots)
  }

  /// Past a mark between groups; spaces and hyphens that do not break count too.
  private func endOfSeparator(_ index: Int) -> Int? {
    guard let byte = byte(index) else { return nil }
    if " -./()".utf8.contains(byte) { return index + 1 }
    if byte == 0xC2, self.byte(index + 1) == 0xA0 { return index + 2 }
    let isNarrow = byte == 0xE2 && self.byte(index + 1) == 0x80
    return isNarrow && [0x91, 0xAF].contains(self.byte(index + 2)) ? index + 3 : nil
  }

  /// Two to four digits as a year beside month and day, or a range of years.
  private func isDate(_ groups: [ArraySlice<UInt8>]) -> Bool {
    func number(_ group: ArraySlice<UInt8>) -> Int {
      group.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000) }
    }
    func isYear(_ group: ArraySlice<UInt8>) -> Bool {
      group.count == 4 && (1800...2199).contains(number(group))
    }
    let years = groups.filter(isYear).count
    if groups.count == 2, years == 2 { return true }
    let others = groups.filter { !isYear($0) }
    return years == 1 && groups.count >= 3 && others.allSatisfy { $0.count <= 2 && number($0) <= 31 }
  }

  /// Whether one of the three words before `start` speaks of calling.
  private func followsCallWord(_ start: Int) -> Bool {
    let before = bytes[max(0, start - 40)..<start]
    guard !before.contains(0x0A) else { return false }
    let words = before.split { !isLetter($0) }.suffix(3)
    return words.contains { word in
      Self.callWords.contains(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
    }
  }
}
