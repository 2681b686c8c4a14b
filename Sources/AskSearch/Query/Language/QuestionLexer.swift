/// Cuts a typed question at its spaces, but keeps together what stands in quotation marks.
///
/// What has the form of no operator comes out as a word: `C++`, `e-mail`, `node.js:`, `- a dash`, `--flag`, `-5`,
/// `don't`, a quotation mark without a second one.
struct QuestionLexer {
  private let text: String
  private var place: String.Index

  init(_ text: String) {
    self.text = text
    place = text.startIndex
  }

  static func pieces(of text: String) -> [QuestionPiece] {
    var lexer = QuestionLexer(text)
    var pieces: [QuestionPiece] = []
    while let piece = lexer.next() {
      // The second half of `left- and -right`.
      let isHalf = piece.isExcluded && pieces.last.map { joining.contains($0.value) } ?? false
      pieces.append(isHalf ? .word(piece.raw[...], value: piece.value) : piece)
    }
    return pieces
  }

  /// What closes each mark that can open a quotation.
  private static let closing: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "»": ["«"],
  ]
  static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
  private static let joining: Set<String> = ["and", "or", "&"]
  /// May stand around an operator without belonging to it.
  private static let opening: Set<Character> = ["(", "["]
  private static let trailing: Set<Character> = [",", ".", ";", ":", "!", "?", ")", "]", "…"]

  private mutating func next() -> QuestionPiece? {
    while place < text.endIndex, text[place].isWhitespace { text.formIndex(after: &place) }
    guard place < text.endIndex else { return nil }
    let start = place
    var value = start
    while value < text.endIndex, Self.opening.contains(text[value]) { text.formIndex(after: &value) }
    let isExcluded = value < text.endIndex && text[value] == "-"
    if isExcluded { text.formIndex(after: &value) }
    let field = field(at: value)
    if let field { value = text.index(value, offsetBy: field.rawValue.count + 1) }
    if let quotation = quotation(at: value) {
      place = quotation.end
      return QuestionPiece(
        raw: String(text[start..<place]), isExcluded: isExcluded, field: field,
        value: String(quotation.inside), isQuoted: true)
    }
    while place < text.endIndex, !text[place].isWhitespace { text.formIndex(after: &place) }
    let raw = text[start..<place]
    let word = Self.trimmed(text[value..<place])
    guard isExcluded || field != nil, Self.canFollowOperator(word, isExcluded: isExcluded, field: field)
    else { return .word(raw, value: Self.trimmed(raw.drop(while: Self.opening.contains))) }
    return QuestionPiece(
      raw: String(raw), isExcluded: isExcluded, field: field, value: word, isQuoted: false)
  }

  private func field(at place: String.Index) -> QuestionPiece.Field? {
    QuestionPiece.Field.allCases.first { text[place...].hasPrefix($0.rawValue + ":") }
  }

  /// What stands in quotation marks from `place` on, and where the next space is; nil unless both marks stand at the
  /// ends of words.
  private func quotation(at place: String.Index) -> (inside: Substring, end: String.Index)? {
    guard place < text.endIndex, let closing = Self.closing[text[place]] else { return nil }
    let start = text.index(after: place)
    guard let close = text[start...].firstIndex(where: closing.contains) else { return nil }
    var end = text.index(after: close)
    while end < text.endIndex, Self.trailing.contains(text[end]) { text.formIndex(after: &end) }
    guard end == text.endIndex || text[end].isWhitespace else { return nil }
    let inside = text[start..<close]
    guard inside.contains(where: { !$0.isWhitespace }) else { return nil }
    return (inside, end)
  }

  private static func trimmed(_ word: Substring) -> String {
    var word = word
    while let last = word.last, trailing.contains(last) { word.removeLast() }
    return String(word)
  }

  /// `-5`, `--flag`, `-l`, `-O2=x`, `tag::`, `title://` are no operators.
  private static func canFollowOperator(
    _ value: String, isExcluded: Bool, field: QuestionPiece.Field?
  ) -> Bool {
    guard let first = value.first, first.isLetter || (field != nil && first.isNumber) else { return false }
    guard isExcluded, field == nil else { return true }
    // A lone letter is the option of some command; in other scripts it is a word.
    return (value.utf8.count > 1) && !value.contains("=")
  }
}
