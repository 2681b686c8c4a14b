package import AskSearch

/// The sentences of a passage that answer, ready to be set: blocks of text with the matched words marked.
package struct Quotation: Equatable, Sendable {
  /// At least one word each, in order.
  package let blocks: [StyledText]
  /// Whether the passage has words before the quote.
  package let continuesBefore: Bool
  /// Whether the passage has words after the quote.
  package let continuesAfter: Bool

  /// The quote of `answer`; the whole passage when its quote is empty.
  ///
  /// Offsets that lie outside the passage or inside a character are moved to the nearest place before: a
  /// page with a word marked too early is better than none.
  package init(of answer: Answer) {
    let bytes = Array(answer.passage.utf8)
    let start = Self.boundary(answer.quote.lowerBound, in: bytes)
    let end = Self.boundary(answer.quote.upperBound, in: bytes)
    let quote = start < end ? start..<end : 0..<bytes.count

    var blocks = [StyledText()]
    var position = quote.lowerBound
    func append(upTo end: Int, _ style: Style) {
      guard position < end else { return }
      let text = String(decoding: bytes[position..<end], as: UTF8.self)
      for (index, block) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { blocks.append(StyledText()) }
        blocks[blocks.count - 1].append(block, style)
      }
      position = end
    }
    for highlight in answer.highlights {
      append(upTo: min(Self.boundary(highlight.lowerBound, in: bytes), quote.upperBound), .body)
      append(upTo: min(Self.boundary(highlight.upperBound, in: bytes), quote.upperBound), .match)
    }
    append(upTo: quote.upperBound, .body)

    self.blocks = blocks.filter { $0.cells.contains { $0.character != " " } }
    continuesBefore = Self.hasWords(bytes[..<quote.lowerBound])
    continuesAfter = Self.hasWords(bytes[quote.upperBound...])
  }

  private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func hasWords(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 > 0x20 }
  }
}
