/// A word of a letter with what tells a name from others.
struct LetterWord {
  /// UTF-8 offsets, without a possessive 's.
  let range: Range<Int>
  let text: String
  let lower: String
  /// From 0.
  let line: Int
  let startsSentence: Bool
  /// What stands between it and the word before; a line feed where that is on another line.
  let gap: String
  let isCapitalised: Bool
  /// Two letters or more, none of them small.
  let isAllCapitals: Bool
}

extension LetterWord {
  /// The words of `text` in order. A line in capitals is read as if it had none.
  static func all(in text: String) -> [LetterWord] {
    var words: [LetterWord] = []
    var offset = 0
    var lineBefore: Substring?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      append(line, number, offset, after: lineBefore, to: &words)
      lineBefore = line
      offset += line.utf8.count + 1
    }
    return words
  }

  private static let longLine = 40

  private static func append(
    _ line: Substring, _ number: Int, _ offset: Int, after before: Substring?, to words: inout [LetterWord]
  ) {
    let isLoud = isInCapitals(line)
    let isOpen =
      before.map { $0.count > longLine && !endsSentence($0) } ?? false
    var index = line.startIndex
    var gap = ""
    var isFirst = true
    while index < line.endIndex {
      guard isWordCharacter(line[index]) else {
        gap.append(line[index])
        index = line.index(after: index)
        continue
      }
      let start = index
      while index < line.endIndex, isWordCharacter(line[index]) || isInside(line, index) {
        index = line.index(after: index)
      }
      let whole = line[start..<index]
      let own = withoutPossessive(whole)
      let begin = offset + line.utf8.distance(from: line.startIndex, to: start)
      let starts = isFirst ? !(isOpen && gap.allSatisfy(\.isWhitespace)) : opens(gap, after: words.last)
      words.append(
        LetterWord(
          range: begin..<begin + own.utf8.count, text: String(own), lower: own.lowercased(), line: number,
          startsSentence: starts, gap: isFirst ? "\n" + gap : gap,
          isCapitalised: !isLoud && isCapital(own), isAllCapitals: !isLoud && isAllCapital(own)))
      gap = String(whole[own.endIndex...])
      isFirst = false
    }
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// An apostrophe, or the full stop of `Booking.com`, between two letters.
  private static func isInside(_ line: Substring, _ index: Substring.Index) -> Bool {
    guard "'’".contains(line[index]), index > line.startIndex else { return false }
    let next = line.index(after: index)
    return next < line.endIndex && line[next].isLetter && line[line.index(before: index)].isLetter
  }

  private static func withoutPossessive(_ word: Substring) -> Substring {
    for ending in ["'s", "’s", "'S", "’S"] where word.hasSuffix(ending) { return word.dropLast(2) }
    return word
  }

  private static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    if first.isUppercase { return true }
    // eBay, iRobot
    return first.isLowercase && word.dropFirst().prefix(2).contains(where: \.isUppercase)
      && word.contains(where: \.isLowercase)
  }

  private static func isAllCapital(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase)
  }

  /// Whether a gap ends a sentence; not the full stop of a title or an initial.
  private static func opens(_ gap: String, after word: LetterWord?) -> Bool {
    if gap.contains(where: { "!?:…".contains($0) }) { return true }
    if gap.contains("."), let word {
      return word.text.count > 1 && !NameCues.titles.contains(word.lower)
    }
    return gap.contains("“") || gap.contains("\"") || gap.contains("(") && gap.contains("•")
  }

  private static func endsSentence(_ line: Substring) -> Bool {
    line.last { !$0.isWhitespace }.map { ".!?:,;…".contains($0) && $0 != "," && $0 != ";" } ?? true
  }

  private static func isInCapitals(_ line: Substring) -> Bool {
    let letters = line.filter(\.isLetter)
    let words = line.split(separator: " ").count
    return words >= 3 && letters.count >= 12 && letters.count(where: \.isUppercase) * 10 > letters.count * 8
  }
}
