import AskCorpus
package import AskText

/// Reads the operators of a question: `"exact phrase"`, `-without`, `tag:`, `author:`, `title:`, `since:`, `until:`
/// and `OR`.
///
/// A field at the beginning or the end of the question is an operator, and so is a word with a dash before it at the end.
/// Other fields, quotation marks, OR and other dashes are operators beside one of those, or where the rest is no sentence
/// (`SentenceMarks`): "why does git log since:yesterday fail?" asks about git.
package struct QuestionParser {
  private let analyzer: Analyzer
  private let language: Language

  package init(analyzer: Analyzer, language: Language) {
    self.analyzer = analyzer
    self.language = language
  }

  /// What is longer, or has several lines, is a letter.
  private static let typedWords = 40

  /// - Throws: `SearchError` when an operator has a value that it cannot have, such as a day that is none.
  package func question(_ text: String, reading: QuestionReading) throws(SearchError) -> ParsedQuestion {
    guard reading != .plain, text.utf8.count <= Query.byteLimit else { return ParsedQuestion(plain: text) }
    let isTyped = reading == .typed
    if isTyped, text.contains(where: \.isNewline), Self.hasSeveralLines(text) {
      return ParsedQuestion(plain: text)
    }
    let pieces = QuestionLexer.pieces(of: text)
    if isTyped, pieces.count > Self.typedWords || !areSearch(pieces, text) {
      return ParsedQuestion(plain: text)
    }
    let isExplicit = !isTyped || pieces.contains { $0.field != nil } || endsInExclusion(pieces)
    return try question(text, of: pieces, isExplicit: isExplicit)
  }

  private static func hasSeveralLines(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).count { $0.contains { !$0.isWhitespace } } > 1
  }

  private func areSearch(_ pieces: [QuestionPiece], _ text: String) -> Bool {
    if pieces.first?.field != nil || pieces.last?.field != nil || endsInExclusion(pieces) { return true }
    guard pieces.contains(where: { !$0.isWord || $0.isOr }) else { return false }
    let words = pieces.filter { $0.isWord && !$0.isOr }
    // Of a quoted sentence, what stands before the mark that closes it.
    let last = text.last { !$0.isWhitespace && !QuestionLexer.quotationMarks.contains($0) }
    return !SentenceMarks.isSentence(words, endsWith: last, language: language)
  }

  private func endsInExclusion(_ pieces: [QuestionPiece]) -> Bool { pieces.last?.isExcluded == true }

  private func question(
    _ text: String, of pieces: [QuestionPiece], isExplicit: Bool
  ) throws(SearchError) -> ParsedQuestion {
    var draft = QuestionDraft()
    var place = 0
    while place < pieces.count {
      let alternatives = try alternatives(of: pieces, from: place)
      if alternatives.count > 1 {
        draft.require(oneOf: alternatives.map(condition), saying: alternatives)
        place += 2 * alternatives.count - 1
        continue
      }
      let piece = pieces[place]
      place += 1
      if piece.isWord || !hasMeaning(piece, isExplicit: isExplicit) {
        draft.say(piece.raw)
      } else if let field = piece.field, field == .since || field == .until {
        try draft.bound(field, piece)
      } else if piece.isExcluded {
        draft.exclude(condition(piece))
      } else {
        draft.require(oneOf: [condition(piece)], saying: [piece])
      }
    }
    return draft.question(text) { !analyzer.tokens(of: $0).isEmpty }
  }

  /// The operands of a chain of ORs that begins at `start`: one or none where it is no chain.
  private func alternatives(
    of pieces: [QuestionPiece], from start: Int
  ) throws(SearchError) -> [QuestionPiece] {
    var operands: [QuestionPiece] = []
    var place = start
    while place < pieces.count, !pieces[place].isOr, isOperand(pieces[place]) {
      operands.append(pieces[place])
      guard place + 1 < pieces.count, pieces[place + 1].isOr else { break }
      place += 2
    }
    guard operands.count > 1 else { return operands }
    for piece in operands where piece.isExcluded || piece.field == .since || piece.field == .until {
      throw SearchError(
        reason: .badFilter(
          "OR cannot stand beside \(piece.raw); put words, \"phrases\", tag:, author: or title: on both sides"
        ))
    }
    return operands
  }

  /// Function words are none: `an OR gate`.
  private func isOperand(_ piece: QuestionPiece) -> Bool {
    if piece.field != nil { return true }
    let terms = analyzer.tokens(of: piece.value).map(\.term)
    return terms.contains { piece.isQuoted || !Stopwords.contains(term: $0, language: language) }
  }

  /// Whether an operator has something to work on. A single word in quotation marks is one that the writer keeps at a
  /// distance, unless operators around it say otherwise.
  private func hasMeaning(_ piece: QuestionPiece, isExplicit: Bool) -> Bool {
    switch piece.field {
    case .tag, .author, .since, .until: return true
    case .title, nil: break
    }
    guard !analyzer.tokens(of: piece.value).isEmpty else { return false }
    if piece.isExcluded || piece.field != nil || isExplicit { return true }
    return piece.value.split(whereSeparator: \.isWhitespace).count > 1
  }

  private func condition(_ piece: QuestionPiece) -> Condition {
    switch piece.field {
    case .tag: .tagged(piece.value)
    case .author: .by(piece.value)
    case .title: .titled(piece.value)
    case .since, .until, nil: .says(piece.value)
    }
  }
}
