import AskCorpus
import AskText

/// Looks at the entries of `synonyms.yaml` one after the other, as terms.
struct SynonymLint {
  /// A word of the file; two are equal when the index cannot tell them apart.
  struct Word: Equatable {
    let text: String
    let terms: [String]

    static func == (a: Word, b: Word) -> Bool { a.terms == b.terms }
  }

  private let analyzer: Analyzer
  private let language: Language
  /// Lines of the words that have been read, but of those behind `also`.
  private var lines: [[String]: Int] = [:]
  /// One-way entries, from a word to what is behind its `also`.
  private var ways: [[String]: [Word]] = [:]

  init(analyzer: Analyzer, language: Language) {
    self.analyzer = analyzer
    self.language = language
  }

  /// The words of an entry.
  ///
  /// - Throws: `CurationProblem` when it says nothing, something that an entry before it said, or leads back to its own
  ///   word by one-way entries before it.
  mutating func words(of entry: Synonyms.Entry) throws(CurationProblem) -> (words: [Word], also: [Word]) {
    var words: [Word] = []
    for text in entry.words {
      let word = try word(text)
      if let same = words.first(where: { $0 == word }) { throw .sameWord(same.text, text) }
      if let line = lines[word.terms] { throw .wordTwice(text, firstLine: line) }
      words.append(word)
    }
    var also: [Word] = []
    for text in entry.also {
      let word = try word(text)
      if let same = (words + also).first(where: { $0 == word }) { throw .sameWord(same.text, text) }
      if let path = path(from: word, to: words[0]) { throw .loop([words[0].text] + path) }
      also.append(word)
    }
    for word in words { lines[word.terms] = entry.line }
    if !also.isEmpty { ways[words[0].terms] = also }
    return (words, also)
  }

  private func word(_ text: String) throws(CurationProblem) -> Word {
    let terms = analyzer.tokens(of: text).map(\.term)
    guard terms.contains(where: { !Stopwords.contains(term: $0, language: language) }) else {
      throw .saysNothing(text)
    }
    return Word(text: text, terms: terms)
  }

  /// The words on the way, `start` and `end` among them; nil when there is none.
  private func path(from start: Word, to end: Word) -> [String]? {
    var paths = [(last: start, texts: [start.text])]
    var seen = [start]
    while let (last, texts) = paths.popLast() {
      for next in ways[last.terms] ?? [] {
        if next == end { return texts + [next.text] }
        guard !seen.contains(next) else { continue }
        seen.append(next)
        paths.append((next, texts + [next.text]))
      }
    }
    return nil
  }
}
