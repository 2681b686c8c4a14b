import AskText

/// Where the sentences of passages lie among their units' tokens.
struct SentencePlaces {
  private let index: SQLiteIndex
  private let analyzer: Analyzer

  init(index: SQLiteIndex, language: Language) throws {
    self.index = index
    analyzer = Analyzer(language: language)
  }

  /// Per passage of a post, in order: its sentences as positions in the unit's tokens, headings counted in.
  func ofPassages(of entry: ForwardIndex.Entry) throws -> [[Range<Int>]] {
    let units = entry.units.filter { $0.kind == .passage }
    let passages = try index.passages(units.indices.map { (entry.row, $0) })
    return zip(units, passages).map { unit, passage in
      let tokens = analyzer.tokens(of: passage.body)
      var next = 0
      return passage.sentences.map { sentence in
        while next < tokens.count, tokens[next].byteRange.lowerBound < sentence.lowerBound { next += 1 }
        let start = next
        while next < tokens.count, tokens[next].byteRange.lowerBound < sentence.upperBound { next += 1 }
        return unit.headCount + start..<unit.headCount + next
      }
    }
  }
}
