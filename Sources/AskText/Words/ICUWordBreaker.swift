import CText

/// Cuts text into words with ICU's break iterator: what `WordScanner` is measured against, and the way for
/// scripts that need a dictionary.
///
/// Opens ICU on first use. Not `Sendable`: it holds the iterator.
final class ICUWordBreaker {
  private var breaker: OpaquePointer?

  deinit { ctext_breaker_close(breaker) }

  /// Appends the words in `range` of `text`, which must be at most `Int32.max` bytes long.
  func appendWords(of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, to words: inout [Word]) {
    precondition(range.count <= Int(Int32.max), "a text of \(range.count) bytes; cut it first")
    if breaker == nil { breaker = ctext_word_breaker_open() }
    guard let breaker, let base = text.baseAddress,
      ctext_breaker_set_text(breaker, base + range.lowerBound, range.count)
    else { preconditionFailure("ICU cannot break words; its data is missing") }
    var start = range.lowerBound
    while true {
      let boundary = ctext_breaker_next(breaker)
      guard boundary >= 0 else { break }
      let end = range.lowerBound + boundary
      appendParts(of: Word(start: start, end: end), in: text, to: &words)
      start = end
    }
  }
}
