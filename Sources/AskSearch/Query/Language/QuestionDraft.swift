import AskCorpus

/// A parsed question that is being put together, piece by piece.
struct QuestionDraft {
  private var words: [String] = []
  private var required: [[Condition]] = []
  private var excluded: [Condition] = []
  private var since: CalendarDate?
  private var until: CalendarDate?

  mutating func say(_ word: String) { words.append(word) }

  mutating func exclude(_ condition: Condition) {
    if !excluded.contains(condition) { excluded.append(condition) }
  }

  /// - Parameter pieces: what the conditions were read from; their words are searched for too.
  mutating func require(oneOf conditions: [Condition], saying pieces: [QuestionPiece]) {
    if !required.contains(conditions) { required.append(conditions) }
    for piece in pieces where piece.field == nil || piece.field == .title { words.append(piece.value) }
  }

  /// - Throws: `SearchError` when the piece names no day, or is `-since:`.
  mutating func bound(_ field: QuestionPiece.Field, _ piece: QuestionPiece) throws(SearchError) {
    guard !piece.isExcluded else {
      let other = field == .since ? "until" : "since"
      throw SearchError(
        reason: .badFilter("\(piece.raw): a day cannot be left out; write \(other):2026-01-31 or the like"))
    }
    guard piece.value.utf8.count <= 10, let day = CalendarDate(piece.value) else {
      throw SearchError(
        reason: .badFilter("\(piece.raw) is not a day; write it like \(field.rawValue):2026-01-31"))
    }
    if field == .since {
      since = since.map { max($0, day) } ?? day
    } else {
      until = until.map { min($0, day) } ?? day
    }
  }

  /// - Parameters:
  ///   - text: as it was given; it is what is searched for when no operator was found.
  ///   - hasWord: whether there is anything to search for in a text.
  func question(_ text: String, hasWord: (String) -> Bool) -> ParsedQuestion {
    let said = words.joined(separator: " ")
    let question = ParsedQuestion(
      text, words: hasWord(said) ? said : "", required: required, excluded: excluded, since: since,
      until: until)
    return question.hasOperators ? question : ParsedQuestion(plain: text)
  }
}
