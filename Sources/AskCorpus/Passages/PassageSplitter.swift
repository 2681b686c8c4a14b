/// Cuts posts into passages.
///
/// A passage never crosses a section. It is cut between sentences, list items and table rows, better between
/// blocks than within one, so that the passages of a section are about equally long and at most `maxWords`; a
/// single sentence that is longer is a passage of its own. Code stays with what it follows and counts as at most
/// a quarter of `maxWords`. What only points elsewhere (`Block.Kind.seeAlso`) is in no passage.
public struct PassageSplitter {
  public let maxWords: Int
  private let sentences: (String) -> [Range<Int>]

  /// - Parameters:
  ///   - maxWords: at least 4.
  ///   - sentences: UTF-8 ranges of the sentences of a text, ascending. What they leave out goes with the sentence
  ///     before it. Not called for code and for short items.
  public init(maxWords: Int = 120, sentences: @escaping (String) -> [Range<Int>]) {
    precondition(maxWords >= 4, "maxWords is \(maxWords), less than 4")
    self.maxWords = maxWords
    self.sentences = sentences
  }

  /// The passages of `post`, in order. Joined they hold all of the answer's text but its pointers.
  public func passages(of post: Post) -> [Passage] {
    var passages: [Passage] = []
    for section in post.sections {
      let units = self.units(of: section)
      for range in PassagePartition.ranges(of: units.map(\.measure), maxWords: maxWords) {
        passages.append(passage(units[range], of: section, post: post.id, ordinal: passages.count))
      }
    }
    return passages
  }

  /// What is never cut: a sentence, item, row or code block, with the code that follows it.
  private struct Unit {
    /// Index of the block, and UTF-8 range in its text.
    var parts: [(block: Int, range: Range<Int>)]
    var measure: PassagePartition.Unit
  }

  private func units(of section: Section) -> [Unit] {
    var units: [Unit] = []
    var hasProse = false
    for (index, block) in section.blocks.enumerated() where block.kind != .seeAlso {
      let text = Array(block.text.utf8)
      if block.kind == .code {
        let words = min(wordCount(text), maxWords / 4)
        append((index, text.indices), words, isBlockStart: true, block, to: &units, joined: true)
        continue
      }
      for (number, range) in ranges(of: block, text).enumerated() {
        let words = wordCount(text[range])
        // What has no word of its own, and what follows code at the head of the section, is not cut off.
        let joins = words == 0 || !hasProse
        append((index, range), words, isBlockStart: number == 0, block, to: &units, joined: joins)
        hasProse = hasProse || words > 0
      }
    }
    return units
  }

  private func append(
    _ part: (block: Int, range: Range<Int>), _ words: Int, isBlockStart: Bool, _ block: Block,
    to units: inout [Unit], joined: Bool
  ) {
    if joined, var last = units.popLast() {
      last.parts.append(part)
      last.measure.words += words
      units.append(last)
      return
    }
    let place: PassagePartition.Place
    switch (isBlockStart, block.kind) {
    case (false, _): place = .withinBlock
    case (true, .listItem), (true, .table): place = .betweenItems
    default: place = .betweenBlocks
    }
    units.append(Unit(parts: [part], measure: .init(words: words, place: place)))
  }

  /// Sentences of the block; together they cover all but white space.
  private func ranges(of block: Block, _ text: [UInt8]) -> [Range<Int>] {
    let isItem = block.kind == .listItem || block.kind == .table
    if isItem, wordCount(text) <= maxWords { return [trimmed(text.indices, in: text)] }
    var starts = [0]
    for sentence in sentences(block.text) {
      let start = sentence.lowerBound
      precondition(start >= 0 && start <= text.count, "sentence at \(start) in a text of \(text.count) bytes")
      precondition(
        start == text.count || text[start] & 0xC0 != 0x80, "sentence at \(start) begins within a scalar")
      if let last = starts.last, start > last, start < text.count { starts.append(start) }
    }
    let ends = starts.dropFirst() + [text.count]
    return zip(starts, ends).map { trimmed($0..<$1, in: text) }.filter { !$0.isEmpty }
  }

  private func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isWhitespace(text[start]) { start += 1 }
    while start < end, isWhitespace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private func passage(_ units: ArraySlice<Unit>, of section: Section, post: PostID, ordinal: Int) -> Passage
  {
    var text: [UInt8] = []
    var lines = LineMap(firstLine: section.line)
    var codeRanges: [Range<Int>] = []
    let parts = units.flatMap(\.parts)
    var index = 0
    while index < parts.count {
      let block = section.blocks[parts[index].block]
      var end = index
      while end + 1 < parts.count, parts[end + 1].block == parts[index].block { end += 1 }
      let range = parts[index].range.lowerBound..<parts[end].range.upperBound
      if !text.isEmpty { text.append(0x0A) }
      lines.append(block.lines, of: range, at: text.count)
      let start = text.count
      text.append(contentsOf: Array(block.text.utf8)[range])
      if block.kind == .code { codeRanges.append(start..<text.count) }
      index = end + 1
    }
    return Passage(
      post: post, ordinal: ordinal, headings: section.headings, anchor: section.anchor,
      text: String(decoding: text, as: UTF8.self), codeRanges: codeRanges, lines: lines)
  }
}
