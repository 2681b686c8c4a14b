import AskBase
import AskText

/// Which words are rightly spelt, so that nothing may change them: the worst error of spelling is to change one.
struct KnownWords {
  /// How a word is known.
  enum Knowledge { case listed, derived, unknown }

  let index: SQLiteIndex
  let analyzer: Analyzer
  let language: Language
  /// Words of the base; nil where there is neither a base nor a column in its language.
  private let pieces: PieceVocabulary?

  /// - Parameter base: what the network reads with. A column in English without one has the words of the base that
  ///   ships all the same.
  init(index: SQLiteIndex, analyzer: Analyzer, language: Language, base: Base?) {
    self.index = index
    self.analyzer = analyzer
    self.language = language
    pieces = base?.pieces ?? (language == .english ? Base.shipped?.pieces : nil)
  }

  /// Whether more words of the language are known than the corpus has.
  var hasWordList: Bool { language == .english }

  /// - Throws: `SearchError` when the index is damaged.
  func knowledge(of word: PlainWord) throws -> Knowledge {
    if try isOfCorpus(word.written) || isListed(word.letters) { return .listed }
    guard hasWordList else { return .unknown }
    let forms = EnglishForms(
      isWord: { try isListed($0) || isOfCorpus($0) },
      isCommon: {
        try EnglishWords.contains($0) && !isStopword($0)
          && (pieces?.id(of: $0) != nil || isOfCorpus($0))
      },
      isOfCorpus: isOfCorpus)
    return try forms.contains(word.letters) ? .derived : .unknown
  }

  /// Whether a post has the word or another one with its stem, or the word is a stopword.
  func isOfCorpus(_ word: String) throws -> Bool {
    let terms = analyzer.tokens(of: word).map(\.term)
    return try terms.allSatisfy { Stopwords.contains(term: $0, language: language) }
      || index.documentFrequencies(of: terms).allSatisfy { $0 > 0 }
  }

  /// A word of the base, and how many posts have its stem.
  struct BaseWord {
    let written: String
    let posts: Int
  }

  /// The words of the base one edit away from `letters`.
  ///
  /// One whose stem the corpus has is a form of a word of the corpus, and may have been meant like those that it
  /// writes; one that it has not may have been meant as well, but leads nowhere.
  func baseWords(near letters: WordLetters) throws -> [BaseWord] {
    guard let pieces else { return [] }
    var seen: Set<String> = []
    let words = letters.variants.filter { pieces.id(of: $0) != nil && seen.insert($0).inserted }
    return try words.map { word in
      let terms = analyzer.tokens(of: word).map(\.term)
      return BaseWord(written: word, posts: try index.documentFrequencies(of: terms).min() ?? 0)
    }
  }

  /// The term of one word; that of nothing where it has several.
  func term(of word: String) -> TermID {
    let terms = analyzer.tokens(of: word).map(\.term)
    return TermID(of: terms.count == 1 ? terms[0] : "")
  }

  /// The terms of `word` that are no stopwords.
  func contentTerms(of word: String) -> [TermID] {
    analyzer.tokens(of: word).map(\.term).filter { !Stopwords.contains(term: $0, language: language) }
      .map { TermID(of: $0) }
  }

  private func isListed(_ word: String) -> Bool {
    pieces?.id(of: word) != nil || hasWordList && EnglishWords.contains(word)
  }

  private func isStopword(_ word: String) -> Bool {
    analyzer.tokens(of: word).allSatisfy { Stopwords.contains(term: $0.term, language: language) }
  }
}
