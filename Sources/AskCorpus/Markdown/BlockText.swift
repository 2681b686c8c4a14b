/// The plain text of a block while it is put together, with the line of each part.
struct BlockText {
  private(set) var utf8: [UInt8] = []
  private(set) var lines: LineMap
  /// White space was seen since the last word; it is written when another word follows.
  private var needsSpace = false

  init(line: Int) {
    lines = LineMap(firstLine: line)
  }

  var isEmpty: Bool { utf8.isEmpty }
  var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Line of the last byte.
  var lastLine: Int { lines.line(at: max(utf8.count - 1, 0)) }

  mutating func shiftLines(by count: Int) {
    lines.shift(by: count)
  }

  mutating func appendLineFeed() {
    utf8.append(0x0A)
  }

  mutating func removeTrailingWhitespace() {
    while let last = utf8.last, isWhitespace(last) { utf8.removeLast() }
  }

  /// A break between words, of whatever kind.
  mutating func appendSpace() {
    needsSpace = !utf8.isEmpty
  }

  /// Appends prose from `line`: white space becomes one space, and the marks of ~~struck~~ text go, since the
  /// Markdown parser leaves them.
  mutating func append(prose bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    var index = 0
    var marked = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "~"), let end = endOfStrike(at: index, in: bytes) {
        index = end
        continue
      }
      index += 1
      if isWhitespace(byte) {
        appendSpace()
        continue
      }
      if !marked {
        writeSpace()
        lines.mark(line: line, at: utf8.count)
        marked = true
      }
      writeSpace()
      utf8.append(byte)
    }
  }

  /// Appends a code span; tabs become spaces.
  mutating func append(codeSpan bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    append(code: bytes, line: line)
    for index in utf8.indices.suffix(bytes.count) where isWhitespace(utf8[index]) { utf8[index] = 0x20 }
  }

  /// Appends code as it is.
  mutating func append(code bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard !bytes.isEmpty else { return }
    writeSpace()
    lines.mark(line: line, at: utf8.count)
    utf8.append(contentsOf: bytes)
  }

  /// Appends one byte of prose that is not white space.
  mutating func append(_ byte: UInt8, line: Int) {
    writeSpace()
    lines.mark(line: line, at: utf8.count)
    utf8.append(byte)
  }

  private mutating func writeSpace() {
    if needsSpace { utf8.append(0x20) }
    needsSpace = false
  }

  /// Exactly two tildes, beside a word.
  private func endOfStrike(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "~") else { return nil }
    if index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "~") { return nil }
    if index > 0, bytes[index - 1] == UInt8(ascii: "~") { return nil }
    return index + 2
  }
}
