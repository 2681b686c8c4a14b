import CText

/// Cuts a chunk (a stretch without ASCII white space) into words by the rules of UAX #29 as ICU's root locale
/// has them, without ICU's break iterator.
///
/// It knows every character but those of scripts that need a dictionary, Hebrew and Katakana.
/// https://www.unicode.org/reports/tr29/#Word_Boundary_Rules
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var open: Word?
  /// The class of the last character of the open word that is not a mark.
  private var last = other
  /// The class of the one joining character after the open word, or `other`.
  private var joiner = other
  /// An `@` counts as a letter while breaking, and separates afterwards.
  private var hasAt = false

  private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Appends the words of the chunk that starts at `start`.
  ///
  /// - Returns: the end of the chunk, or nil (and `words` as it was) when the chunk holds a character that
  ///   only ICU can break at.
  static func scan(_ text: UnsafeBufferPointer<UInt8>, from start: Int, into words: inout [Word]) -> Int? {
    let known = words.count
    var scanner = WordScanner(text: text)
    var position = start
    while position < text.count, !isSpace(text[position]) {
      let (wordClass, width) = character(in: text, at: position)
      guard wordClass != difficult else {
        words.removeSubrange(known...)
        return nil
      }
      scanner.take(wordClass, from: position, to: position + width, into: &words)
      if text[position] == UInt8(ascii: "@") { scanner.hasAt = true }
      position += width
    }
    scanner.close(into: &words)
    return position
  }

  @inline(__always)
  private mutating func take(_ wordClass: UInt8, from start: Int, to end: Int, into words: inout [Word]) {
    switch wordClass {
    case Self.letter, Self.numeric, Self.alone:
      if open == nil || !joins(wordClass) {
        close(into: &words)
        open = Word(start: start, end: end)
      }
      open?.end = end
      last = wordClass
      joiner = Self.other
    case Self.midLetter, Self.midNumeric, Self.midBoth:
      if open != nil, joiner == Self.other { joiner = wordClass } else { close(into: &words) }
    case Self.extend:
      if open != nil, joiner == Self.other { open?.end = end }
    default:
      close(into: &words)
    }
  }

  /// Whether a character of class `next` continues the open word.
  @inline(__always)
  private func joins(_ next: UInt8) -> Bool {
    if last == Self.alone || next == Self.alone { return false }  // WB999
    switch joiner {
    case Self.other: return true  // WB5, WB8 to WB10
    case Self.midLetter: return last == Self.letter && next == Self.letter  // WB6, WB7
    case Self.midNumeric: return last == Self.numeric && next == Self.numeric  // WB11, WB12
    default: return last == next
    }
  }

  @inline(__always)
  private mutating func close(into words: inout [Word]) {
    guard let word = open else { return }
    if hasAt {
      appendParts(of: word, in: text, to: &words)
      hasAt = false
    } else {
      words.append(word)
    }
    open = nil
    joiner = Self.other
  }

  // MARK: Characters

  private static let other = UInt8(CTEXT_OTHER)
  private static let letter = UInt8(CTEXT_LETTER)
  private static let numeric = UInt8(CTEXT_NUMERIC)
  private static let midLetter = UInt8(CTEXT_MID_LETTER)
  private static let midNumeric = UInt8(CTEXT_MID_NUMERIC)
  private static let midBoth = UInt8(CTEXT_MID_BOTH)
  private static let extend = UInt8(CTEXT_EXTEND)
  private static let alone = UInt8(CTEXT_ALONE)
  private static let difficult = UInt8(CTEXT_DIFFICULT)

  /// The class and width of the character at `position`. A byte that is not UTF-8 separates.
  @inline(__always)
  private static func character(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> (UInt8, Int) {
    let first = text[position]
    if first < 0x80 { return (asciiClass(first), 1) }
    guard let (scalar, width) = scalar(in: text, at: position) else { return (other, 1) }
    return (ctext_word_class(scalar), width)
  }

  @inline(__always)
  private static func asciiClass(_ byte: UInt8) -> UInt8 {
    if isASCIILetter(byte) { return letter }
    if isASCIIDigit(byte) { return numeric }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "."): return midBoth
    case UInt8(ascii: ","), UInt8(ascii: ";"): return midNumeric
    case UInt8(ascii: "@"): return letter
    default: return other
    }
  }
}

/// The scalar above ASCII that starts at `position`; nil where the bytes are not well-formed UTF-8.
func scalar(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> (UInt32, Int)? {
  let first = UInt32(text[position])
  let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, first <= 0xF4, position + width <= text.count else { return nil }
  var scalar = first & (0x7F >> UInt32(width))
  for offset in 1..<width {
    let byte = UInt32(text[position + offset])
    guard byte & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | byte & 0x3F
  }
  let isShortest = width == 2 || (width == 3 ? scalar >= 0x800 : scalar >= 0x10000 && scalar <= 0x10FFFF)
  guard isShortest, !(0xD800...0xDFFF).contains(scalar) else { return nil }
  return (scalar, width)
}

/// Appends the parts of `word` between `@` and connectors.
func appendParts(of word: Word, in text: UnsafeBufferPointer<UInt8>, to words: inout [Word]) {
  var position = word.start
  var start = 0
  var end = 0
  while ctext_next_part(text.baseAddress, word.end, &position, &start, &end) {
    words.append(Word(start: start, end: end))
  }
}
