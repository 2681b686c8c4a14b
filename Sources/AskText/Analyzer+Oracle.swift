extension Analyzer {
  /// What `tokens(of:)` must return for `utf8`, found the slow way: ICU breaks the whole text and folds every
  /// word, and nothing is cached. At most `Int32.max` bytes.
  package static func oracleTokens(of utf8: UnsafeBufferPointer<UInt8>, language: Language) -> [Token] {
    let cutter = ChunkCutter(breaking: .icu)
    let speller = TermSpeller(language: language, breaking: .icu)
    var words: [Word] = []
    cutter.appendWords(of: utf8, to: &words)
    var joiner = WordJoiner(text: utf8, hasPossessiveS: language.hasPossessiveS)
    var tokens: [Token] = []
    while let word = joiner.nextWord(of: words) {
      let byteRange = word.start..<word.end
      speller.forEachTerm(of: UnsafeBufferPointer(rebasing: utf8[byteRange]), folding: .icu) { term in
        tokens.append(Token(byteRange: byteRange, term: String(decoding: term, as: UTF8.self)))
      }
    }
    return tokens
  }
}
