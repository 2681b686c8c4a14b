import CText

/// Cuts text into sentences: by UAX #29 as ICU's root locale has it, and then joins what an abbreviation, an
/// initial, a list number or a name such as .NET has torn apart.
///
/// A line break ends a sentence, as UAX #29 has it. Not `Sendable`: it holds an ICU iterator, opened on first
/// use.
public final class SentenceBreaker {
  private var breaker: OpaquePointer?

  public init() {}

  deinit { ctext_breaker_close(breaker) }

  /// The sentences of `text` in order, as UTF-8 offsets without the white space around them.
  ///
  /// All else is in exactly one of them. At most `Int32.max` bytes of text.
  public func sentences(of text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { utf8 in
      var sentences: [Range<Int>] = []
      forEachBreak(in: utf8) { range in
        guard let trimmed = trimmed(range, of: utf8) else { return }
        if let last = sentences.last, belongTogether(last, trimmed, in: utf8) {
          sentences[sentences.count - 1] = last.lowerBound..<trimmed.upperBound
        } else {
          sentences.append(trimmed)
        }
      }
      return sentences
    }
  }

  private func forEachBreak(in utf8: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    guard let base = utf8.baseAddress, !utf8.isEmpty else { return }
    precondition(utf8.count <= Int(Int32.max), "a text of \(utf8.count) bytes; cut it first")
    if breaker == nil { breaker = ctext_sentence_breaker_open() }
    guard let breaker, ctext_breaker_set_text(breaker, base, utf8.count) else {
      preconditionFailure("ICU cannot break sentences; its data is missing")
    }
    var start = 0
    while case let end = ctext_breaker_next(breaker), end >= 0 {
      body(start..<end)
      start = end
    }
  }

  /// `range` without the white space at its ends; nil when there is nothing else.
  private func trimmed(_ range: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, case let width = spaceWidth(in: utf8, at: start), width > 0 { start += width }
    while start < end {
      var last = end - 1
      while last > start, utf8[last] & 0xC0 == 0x80 { last -= 1 }
      guard spaceWidth(in: utf8, at: last) > 0 else { break }
      end = last
    }
    return start < end ? start..<end : nil
  }

  /// The bytes of the white space at `position`, 0 when there is none.
  private func spaceWidth(in utf8: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    if utf8[position] < 0x80 { return isSpace(utf8[position]) ? 1 : 0 }
    guard let (code, width) = scalar(in: utf8, at: position), let scalar = Unicode.Scalar(code) else {
      return 0
    }
    return scalar.properties.isWhitespace ? width : 0
  }

  /// Whether ICU was wrong to end a sentence after `first`.
  private func belongTogether(
    _ first: Range<Int>, _ second: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard utf8[first.upperBound - 1] == UInt8(ascii: ".") else { return false }
    let gap = utf8[first.upperBound..<second.lowerBound]
    // `.NET`, `end.Next`: a full stop with no space after it is a sign inside a name more often than not.
    if gap.isEmpty { return true }
    // Space, tab and no-break space; anything else starts a new line or is rare.
    guard gap.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0xC2 || $0 == 0xA0 }) else { return false }
    return Abbreviation.endsSentenceOpen(
      UnsafeBufferPointer(rebasing: utf8[first]), before: utf8[second.lowerBound])
  }
}
