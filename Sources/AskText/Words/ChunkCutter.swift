/// Cuts text into words, chunk by chunk between ASCII white space.
///
/// Not `Sendable`: it may hold an ICU iterator.
final class ChunkCutter {
  /// Who breaks words.
  enum Breaking {
    /// `WordScanner`, and ICU for the chunks that it cannot cut.
    case scanner
    /// ICU, which is given the whole text: the oracle for the scanner.
    case icu
  }

  private let breaking: Breaking
  private let icu = ICUWordBreaker()

  init(breaking: Breaking) { self.breaking = breaking }

  /// Appends the words of all of `text`.
  func appendWords(of text: UnsafeBufferPointer<UInt8>, to words: inout [Word]) {
    switch breaking {
    case .icu:
      icu.appendWords(of: text, in: 0..<text.count, to: &words)
    case .scanner:
      var position = 0
      while position < text.count {
        if isSpace(text[position]) {
          position += 1
        } else {
          position = appendChunk(of: text, from: position, to: &words)
        }
      }
    }
  }

  /// Appends the words of the chunk of `text` that starts at `start`, and returns its end.
  func appendChunk(of text: UnsafeBufferPointer<UInt8>, from start: Int, to words: inout [Word]) -> Int {
    if let end = WordScanner.scan(text, from: start, into: &words) { return end }
    var end = start
    while end < text.count, !isSpace(text[end]) { end += 1 }
    icu.appendWords(of: text, in: start..<end, to: &words)
    return end
  }
}
