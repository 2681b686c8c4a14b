/// Cuts text into terms, the same for index, query and network.
///
/// Words are broken as written, by UAX #29 and the rules of `WordJoiner`, and each is spelled afterwards
/// (`TermSpeller`), so a byte range is always that of the word as written. White space, punctuation and emoji
/// have no tokens; bytes that are not UTF-8 separate words.
///
/// Text without dictionary scripts is cut without ICU's break iterator, and ASCII words are spelled without
/// ICU; whatever ICU data is needed is opened at first need.
///
/// Not `Sendable`: it holds iterators and a cache. Have one for each thread or connection.
public final class Analyzer {
  /// Longer words are cut to this many bytes, and longer terms too; at a character, and without stemming.
  public static let maxTermBytes = 256

  public let language: Language

  private let cutter = ChunkCutter(breaking: .scanner)
  private let speller: TermSpeller
  private let cache = TermCache()
  private var isBusy = false
  private var words: [Word] = []

  public init(language: Language = .english) {
    self.language = language
    speller = TermSpeller(language: language, breaking: .scanner)
  }

  /// Calls `body` for each token in order with the byte range of its word and the UTF-8 of its term, which is
  /// valid during the call only; stops when `body` returns false.
  ///
  /// Ranges ascend and do not overlap, but that a word with several terms (½, ﷺ) comes once for each.
  /// `body` must not use this analyzer. `utf8` may hold any bytes; of those between two white spaces (ASCII),
  /// at most `Int32.max`.
  public func forEachToken(
    in utf8: UnsafeBufferPointer<UInt8>,
    _ body: (_ byteRange: Range<Int>, _ term: UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    precondition(!isBusy, "the analyzer is at work; use another one inside its body")
    isBusy = true
    defer { isBusy = false }
    // Out of `self`, for access without exclusivity checks.
    var words: [Word] = []
    swap(&words, &self.words)
    defer { swap(&words, &self.words) }

    var position = 0
    while position < utf8.count {
      if isSpace(utf8[position]) {
        position += 1
        continue
      }
      let start = position
      if let end = Self.endOfLoneWord(in: utf8, from: start) {
        guard emit(start..<end, of: utf8, body) else { return }
        position = end == utf8.count || isSpace(utf8[end]) ? end : end + 1
        continue
      }
      words.removeAll(keepingCapacity: true)
      position = cutter.appendChunk(of: utf8, from: start, to: &words)
      var joiner = WordJoiner(text: utf8, hasPossessiveS: language.hasPossessiveS)
      while let word = joiner.nextWord(of: words) {
        guard emit(word.start..<word.end, of: utf8, body) else { return }
      }
    }
  }

  /// The tokens of `text` in order.
  public func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var text = text
    text.withUTF8 { utf8 in
      forEachToken(in: utf8) { byteRange, term in
        tokens.append(Token(byteRange: byteRange, term: String(decoding: term, as: UTF8.self)))
        return true
      }
    }
    return tokens
  }

  /// The end of the ASCII letters at `start` when they are the whole chunk, but for one punctuation mark.
  ///
  /// Most chunks of English are such, and no rule of `WordJoiner` makes anything of them.
  @inline(__always)
  private static func endOfLoneWord(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < text.count, isASCIILetter(text[end]) { end += 1 }
    guard end > start else { return nil }
    if end == text.count || isSpace(text[end]) { return end }
    switch text[end] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"):
      return end + 1 == text.count || isSpace(text[end + 1]) ? end : nil
    default:
      return nil
    }
  }

  @inline(__always)
  private func emit(
    _ byteRange: Range<Int>, of text: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    let word = UnsafeBufferPointer(rebasing: text[byteRange])
    guard let slot = cache.slot(of: word) else { return spell(word, at: byteRange, body) }
    if let term = cache.term(in: slot, of: word) { return body(byteRange, term) }
    return spell(word, at: byteRange, into: slot, body)
  }

  @inline(never)
  private func spell(
    _ word: UnsafeBufferPointer<UInt8>, at byteRange: Range<Int>,
    into slot: UnsafeMutablePointer<UInt8>? = nil,
    _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var terms = 0
    var goesOn = true
    speller.forEachTerm(of: word, folding: .asciiByHand) { term in
      terms += 1
      // A word of several terms is not kept: at its second the first is taken out again.
      if let slot { terms == 1 ? cache.put(term, of: word, in: slot) : cache.clear(slot) }
      if goesOn { goesOn = body(byteRange, term) }
    }
    return goesOn
  }
}
