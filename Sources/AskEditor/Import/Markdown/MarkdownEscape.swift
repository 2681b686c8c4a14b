/// Puts plain text into Markdown so that it is read as the text that it is.
///
/// A backslash goes only where a character would mean something, so that what editors see stays readable. Braces that
/// `TemplateRemover` would take for a site's templates are broken up too.
struct MarkdownEscape {
  /// Whether the text is the first on its line, behind the markers of quotations and lists.
  var isAtLineStart = false
  var isInLink = false
  var isInHeading = false
  var isInCell = false

  /// Appends `text` with one space for white space between words, and none at the ends.
  func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    var index = 0
    var isFirst = true
    while index < text.count {
      let space = Self.spaceLength(text, index)
      if space > 0 {
        index += space
        continue
      }
      var end = index + 1
      while end < text.count, Self.spaceLength(text, end) == 0 { end += 1 }
      if !isFirst { output.append(0x20) }
      append(word: index..<end, of: text, isFirst: isFirst && isAtLineStart, to: &output)
      isFirst = false
      index = end
    }
    if isAtLineStart { escapeBullet(in: &output, from: start) }
  }

  /// Bytes of the white space at `index`: ASCII's, and the space that does not break.
  static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if byte <= 0x20 { return 1 }
    return byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0
  }

  private func append(
    word: Range<Int>, of text: UnsafeBufferPointer<UInt8>, isFirst: Bool, to output: inout [UInt8]
  ) {
    for index in word {
      let byte = text[index]
      guard Self.special[Int(byte)] else {
        output.append(byte)
        continue
      }
      let previous = index > word.lowerBound ? text[index - 1] : 0x20
      let next = index + 1 < word.upperBound ? text[index + 1] : 0x20
      let opensLine = isFirst && index == word.lowerBound
      if needsBackslash(byte, previous: previous, next: next, opensLine: opensLine) {
        output.append(UInt8(ascii: "\\"))
      } else if byte == UInt8(ascii: "&"), Self.beginsEntity(text, index, word.upperBound) {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
  }

  private func needsBackslash(_ byte: UInt8, previous: UInt8, next: UInt8, opensLine: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"): Self.isPunctuation(next) || next == 0x20
    case UInt8(ascii: "`"): true
    case UInt8(ascii: "*"): !(previous == 0x20 && next == 0x20) || opensLine
    case UInt8(ascii: "_"):
      opensLine || (!(Self.isWord(previous) && Self.isWord(next)) && !(previous == 0x20 && next == 0x20))
    case UInt8(ascii: "["): isInLink || opensLine || next == UInt8(ascii: "^")
    case UInt8(ascii: "]"): isInLink || "([:".utf8.contains(next)
    case UInt8(ascii: "<"): Self.isWord(next) || "/!?".utf8.contains(next) || previous == UInt8(ascii: "{")
    case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "."):
      previous == UInt8(ascii: "{")
    case UInt8(ascii: ":"): previous == UInt8(ascii: "{") || opensLine
    case UInt8(ascii: "|"): isInCell
    case UInt8(ascii: "#"): opensLine || previous == UInt8(ascii: "{") || (isInHeading && previous == 0x20)
    case UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "="): opensLine
    default: false
    }
  }

  /// `- a`, `+ a`, `---`, `1. a` at the head of a line.
  private func escapeBullet(in output: inout [UInt8], from start: Int) {
    var index = start
    while index < output.count, index < start + 9, (0x30...0x39).contains(output[index]) { index += 1 }
    guard index < output.count else { return }
    let next = index + 1 < output.count ? output[index + 1] : 0x20
    let isNumber = index > start && ".)".utf8.contains(output[index]) && next == 0x20
    let isBullet =
      index == start && "-+".utf8.contains(output[index]) && (next == 0x20 || next == output[index])
    if isNumber || isBullet { output.insert(UInt8(ascii: "\\"), at: index) }
  }

  /// Whether Markdown may read the `&` at `index` as the first byte of an entity that ends before `end`.
  static func beginsEntity<Text: RandomAccessCollection>(_ text: Text, _ index: Int, _ end: Int) -> Bool
  where Text.Element == UInt8, Text.Index == Int {
    var position = index + 1
    if position < end, text[position] == UInt8(ascii: "#") { position += 1 }
    let start = position
    while position < end, position < index + 34, isWord(text[position]), text[position] < 0x80 {
      position += 1
    }
    return position > start && position < end && text[position] == UInt8(ascii: ";")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !isWord(byte)
  }

  private static let special: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`*_[]<&{%.:|#>~=".utf8 { table[Int(byte)] = true }
    return table
  }()
}
