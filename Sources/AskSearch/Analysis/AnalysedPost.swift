import AskText

/// One post as terms: what the forward index stores of it and what it adds to the corpus's statistics.
struct AnalysedPost: Equatable, Sendable {
  /// Units in the order of the forward index: title, question, asked-as lines, passages, the whole.
  var units: [Unit] = []
  /// Its distinct terms.
  var terms: Set<String> = []
  /// Its distinct words of letters alone, as `PlainWord.written` has them, of the lengths that `WordList` keeps.
  var words: Set<String> = []
  /// Tokens of title, question, asked-as.
  var postTokens = [0, 0, 0]
  /// Tokens of headings and bodies, over all passages.
  var passageTokens = [0, 0]

  init(_ texts: PostTexts, analyzer: Analyzer) {
    add(.title, texts.title, analyzer: analyzer)
    if !texts.question.isEmpty { add(.question, texts.question, analyzer: analyzer) }
    for line in texts.askedAs { add(.askedAs, line, analyzer: analyzer) }
    for passage in texts.passages {
      var unit = Unit(kind: .passage, tokens: tokens(of: passage.headings, analyzer: analyzer))
      unit.headCount = unit.tokens.count
      unit.tokens += tokens(of: passage.body, analyzer: analyzer)
      passageTokens[0] += unit.headCount
      passageTokens[1] += unit.tokens.count - unit.headCount
      units.append(unit)
    }
    units.append(Unit(kind: .whole, tokens: []))
  }

  private mutating func add(_ kind: Unit.Kind, _ text: String, analyzer: Analyzer) {
    let unit = Unit(kind: kind, tokens: tokens(of: text, analyzer: analyzer))
    postTokens[Int(kind.rawValue)] += unit.tokens.count
    units.append(unit)
  }

  private mutating func tokens(of text: String, analyzer: Analyzer) -> [TermID] {
    var text = text
    return text.withUTF8 { utf8 in
      var ids: [TermID] = []
      analyzer.forEachToken(in: utf8) { place, term in
        ids.append(TermID(of: term))
        terms.insert(String(decoding: term, as: UTF8.self))
        if let word = PlainWord(UnsafeBufferPointer(rebasing: utf8[place])),
          WordList.lengths.contains(word.letters.unicodeScalars.count)
        {
          words.insert(word.written)
        }
        return true
      }
      return ids
    }
  }
}
