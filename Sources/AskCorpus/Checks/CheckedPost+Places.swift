extension CheckedPost {
  /// The bytes of line `number`, without its end; those of the last line past the end.
  package func line(_ number: Int) -> Range<Int> {
    lines[min(max(number, 1), lines.count) - 1]
  }

  package func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  /// Line and column, from 1, of a byte of the file; the column in Unicode scalars.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    let line = max(low, 1)
    let start = lines[line - 1].lowerBound
    guard offset > start else { return (line, 1) }
    return (line, source[start..<min(offset, source.count)].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Where `text` stands on a line, from the `after`th byte of the line on; nil when it does not.
  package func range(of text: String, onLine number: Int, after: Int = 0) -> Range<Int>? {
    let line = line(number)
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, line.count >= wanted.count else { return nil }
    var start = line.lowerBound + max(after, 0)
    while start + wanted.count <= line.upperBound {
      if source[start] == wanted[0], source[start...].starts(with: wanted) {
        return start..<start + wanted.count
      }
      start += 1
    }
    return nil
  }

  /// Where a line's text begins.
  package func start(ofLine number: Int) -> Int {
    let line = line(number)
    return source[line].firstIndex { !isWhitespace($0) } ?? line.lowerBound
  }

  /// Where the file says what a block says at the UTF-8 `offset` of its text.
  ///
  /// Markup only ever makes the file's line longer, so the word is looked for from the same distance on; where it
  /// is not found as it is, the line's start must do.
  package func offset(in block: Block, at offset: Int) -> Int {
    let number = block.line(at: offset)
    let begin = block.lines.starts.last { $0.offset <= offset }?.offset ?? 0
    let word = String(
      decoding: Array(block.text.utf8.dropFirst(offset).prefix { !isWhitespace($0) }.prefix(64)),
      as: UTF8.self)
    return range(of: word, onLine: number, after: offset - begin)?.lowerBound
      ?? range(of: word, onLine: number)?.lowerBound ?? start(ofLine: number)
  }

  package func offset(of sentence: Sentence) -> Int {
    offset(in: sentence.block, at: sentence.range.lowerBound)
  }

  /// Where a key's line begins; the first line's start when there is no such key.
  package func offset(ofKey name: String) -> Int {
    start(ofLine: key(name)?.line ?? 1)
  }

  /// Where the heading of a part stands, else the file's first line.
  package func offset(ofHeading name: String) -> Int {
    start(ofLine: headings.first { $0.text.lowercased() == name.lowercased() && $0.level <= 2 }?.line ?? 1)
  }
}
