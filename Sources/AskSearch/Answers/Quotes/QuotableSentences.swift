/// The sentences of a passage as they can be quoted: how well a quote reads that begins or ends with one.
package struct QuotableSentences {
  /// UTF-8 offsets, ascending. Where one ends inside brackets, or the next goes on in lower case as after the title of
  /// another post (“Rent or buy? says why.”), they are one.
  package let ranges: [Range<Int>]
  private let bytes: [UInt8]

  /// So many sentences at most become one.
  private static let longestJoin = 4
  /// What is taken from the score of a quote, in the units of `QuotePicker`: a sentence in the middle of a thought
  /// has to say a third more of the question than one that stands by itself.
  private static let openingCost = 0.3
  /// More than a quote can score: a row of a table opens one only where there is nothing else.
  private static let rowCost = 2.0
  private static let endingCost = 0.15

  /// - Parameter sentences: of `bytes`, ascending.
  package init(_ sentences: [Range<Int>], of bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var open = 0
    var joined = 0
    for sentence in sentences {
      if joined < Self.longestJoin, let last = ranges.last,
        open > 0 || Self.goesOn(bytes[sentence]),
        !bytes[last.upperBound..<sentence.lowerBound].contains(0x0A)
      {
        ranges[ranges.count - 1] = last.lowerBound..<sentence.upperBound
        open += Self.brackets(bytes[sentence])
        joined += 1
      } else {
        ranges.append(sentence)
        open = Self.brackets(bytes[sentence])
        joined = 1
      }
    }
    self.ranges = ranges
  }

  /// What it costs that a quote begins with sentence `index`: a row of a table, a bracket, or the rest of a sentence.
  package func costOfOpening(with index: Int) -> Double {
    if isRow(index) { return Self.rowCost }
    let text = bytes[ranges[index]]
    let isBracket = text.first.map { "()],;:-".utf8.contains($0) } ?? false
    return isBracket || Self.goesOn(text) ? Self.openingCost : 0
  }

  /// What it costs that a quote of several sentences, or of one, ends with sentence `index`: a bracket that the passage
  /// does not close, a row, or a word or two that name what follows.
  package func costOfEnding(with index: Int, words: Int, isLonger: Bool) -> Double {
    if Self.brackets(bytes[ranges[index]]) > 0 { return Self.openingCost }
    return isLonger && (isRow(index) || (words <= 2 && index + 1 < ranges.count)) ? Self.endingCost : 0
  }

  /// Rows of tables have such a line between their cells.
  private func isRow(_ index: Int) -> Bool {
    bytes[ranges[index]].firstRange(of: Array(" | ".utf8)) != nil
  }

  /// Whether a sentence begins with a letter in lower case.
  private static func goesOn(_ sentence: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: sentence.prefix(4), as: UTF8.self).unicodeScalars.first
    return start?.properties.isLowercase ?? false
  }

  /// Brackets that are opened less those that are closed.
  private static func brackets(_ text: ArraySlice<UInt8>) -> Int {
    var open = 0
    for byte in text {
      if byte == UInt8(ascii: "(") { open += 1 }
      if byte == UInt8(ascii: ")") { open -= 1 }
    }
    return open
  }
}
