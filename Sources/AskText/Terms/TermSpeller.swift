import CText

/// Spells a word's terms: folded, rid of signs that readers leave out, stemmed.
///
/// A pure function of the word's bytes and the language. Not `Sendable`: it holds stemmers and scratch space.
final class TermSpeller {
  /// How to fold a word.
  enum Folding {
    /// ASCII words and typographic apostrophes by hand, the rest with ICU.
    case asciiByHand
    /// Everything with ICU.
    case icu
  }

  private let language: Language
  private let stemmers: Stemmers
  private let cutter: ChunkCutter
  /// The folded word, and the piece of it that is being spelled.
  private let folded: UnsafeMutableBufferPointer<UInt8>
  private let piece: UnsafeMutableBufferPointer<UInt8>
  private var words: [Word] = []

  /// One word's NFKC may be eleven times as long (ﷺ); whatever is beyond is cut.
  private static let foldedBytes = 12 * Analyzer.maxTermBytes
  /// No stopword has more bytes.
  private static let longestStopword = 12

  /// - Parameter breaking: how to cut a word that folding has made into several.
  init(language: Language, breaking: ChunkCutter.Breaking) {
    self.language = language
    stemmers = Stemmers(language: language)
    cutter = ChunkCutter(breaking: breaking)
    folded = .allocate(capacity: Self.foldedBytes)
    piece = .allocate(capacity: Self.foldedBytes)
  }

  deinit {
    folded.deallocate()
    piece.deallocate()
  }

  /// Calls `body` with each term of `word`: usually one, several for ½ or ﷺ, none when nothing is left.
  func forEachTerm(
    of word: UnsafeBufferPointer<UInt8>, folding: Folding, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if let name = capitalName(word) { return body(name) }
    let isCut = word.count > Analyzer.maxTermBytes
    let source = UnsafeBufferPointer(rebasing: word[..<Self.prefix(of: word)])
    if folding == .asciiByHand, let count = foldByHand(source) {
      isCut ? emit(folded, count, body) : spell(UnsafeBufferPointer(folded), count, body)
      return
    }
    let count = ctext_fold(source.baseAddress, source.count, folded.baseAddress, folded.count)
    let text = UnsafeBufferPointer(rebasing: folded[..<count])
    // Half a word is not worth stemming.
    if isCut { return emit(folded, count, body) }
    guard ctext_describe(text.baseAddress, count).has_symbol else { return spell(text, count, body) }
    words.removeAll(keepingCapacity: true)
    cutter.appendWords(of: text, to: &words)
    var joiner = WordJoiner(text: text, hasPossessiveS: language.hasPossessiveS)
    while let word = joiner.nextWord(of: words) {
      spell(UnsafeBufferPointer(rebasing: text[word.start..<word.end]), word.count, body)
    }
  }

  /// The length of `word`, or of its longest prefix of whole characters that fits a term.
  private static func prefix(of word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count > Analyzer.maxTermBytes else { return word.count }
    var end = Analyzer.maxTermBytes
    while end > 0, word[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Folds an ASCII word with apostrophes of either kind; nil when it holds anything else.
  private func foldByHand(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var position = 0
    while position < word.count {
      let byte = word[position]
      if byte < 0x80 {
        folded[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        position += 1
      } else {
        guard byte == 0xE2, position + 2 < word.count, word[position + 1] == 0x80,
          word[position + 2] & 0xFE == 0x98
        else { return nil }
        folded[count] = UInt8(ascii: "'")
        position += 3
      }
      count += 1
    }
    return count
  }

  /// Emits the term of one folded word.
  private func spell(
    _ word: UnsafeBufferPointer<UInt8>, _ count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    for index in 0..<count { piece[index] = word[index] }
    var shape = WordShape(bytes: piece, count: count)
    shape.dropFirstApostrophe()
    var (script, isPlain) = Self.letters(of: word, count)
    if !isPlain || language.hasPossessiveS {
      if language.hasPossessiveS { shape.dropPossessiveS() }
      if !isPlain {
        shape.dropHyphenAndSlash()
        shape.dropDotsOfInitials()
        shape.dropWWW()
        shape.dropThousandsCommas()
        (script, isPlain) = Self.letters(of: UnsafeBufferPointer(piece), shape.count)
      }
    }
    // What has digits or signs in it is a name: it has no inflected forms.
    guard isPlain, let base = piece.baseAddress, shape.count <= Analyzer.maxTermBytes else {
      return emit(piece, shape.count, body)
    }
    if isStopword(piece, shape.count) { return emit(piece, shape.count, body) }
    var count = stemmers.stem(base, count: shape.count, script: script)
    // The stem of "evening" is not the word "even".
    if count < Analyzer.maxTermBytes, isStopword(piece, count) {
      piece[count] = Stopwords.stemMark
      count += 1
    }
    emit(piece, count, body)
  }

  private func isStopword(_ word: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Bool {
    guard language == .english, count <= Self.longestStopword else { return false }
    return Stopwords.contains(term: String(decoding: word[..<count], as: UTF8.self), language: language)
  }

  /// The term of `IT`, `US` or `U.S.`, which in capitals are names and no stopwords; nil for any other word.
  private func capitalName(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard language == .english, (2...6).contains(word.count),
      word[0] == UInt8(ascii: "I") || word[0] == UInt8(ascii: "U"),
      let name = Stopwords.capitalNames[String(decoding: word, as: UTF8.self)]
    else { return nil }
    for (place, byte) in name.utf8.enumerated() { folded[place] = byte }
    return UnsafeBufferPointer(rebasing: folded[..<name.utf8.count])
  }

  /// The script of a folded word, and whether it has only letters, marks and apostrophes.
  private static func letters(of word: UnsafeBufferPointer<UInt8>, _ count: Int) -> (Script, Bool) {
    var isPlain = true
    for byte in word[..<count] where !isASCIILetter(byte) && byte != UInt8(ascii: "'") {
      guard byte < 0x80 else {
        let description = ctext_describe(word.baseAddress, count)
        return (Script(description.script), !description.has_number && !description.has_symbol)
      }
      isPlain = false
    }
    return (.latin, isPlain)
  }

  private func emit(
    _ term: UnsafeMutableBufferPointer<UInt8>, _ count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let length = Self.prefix(of: UnsafeBufferPointer(rebasing: term[..<count]))
    if length > 0 { body(UnsafeBufferPointer(rebasing: term[..<length])) }
  }
}
