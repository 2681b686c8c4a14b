/// A piece of a typed question: a word as written, or what could be an operator.
struct QuestionPiece: Equatable {
  enum Field: String, CaseIterable {
    case tag, author, title, since, until
  }

  /// The whole of it, as written.
  let raw: String
  /// Whether `-` stands directly before it.
  let isExcluded: Bool
  /// What stands before its colon.
  let field: Field?
  /// Without dash, field, quotation marks, and punctuation at its ends.
  let value: String
  let isQuoted: Bool

  /// Whether it may stand for nothing but itself.
  var isWord: Bool { !isExcluded && field == nil && !isQuoted }

  /// Whether it is `OR` between two others.
  var isOr: Bool { raw == "OR" }

  static func word(_ raw: Substring, value: String) -> QuestionPiece {
    QuestionPiece(raw: String(raw), isExcluded: false, field: nil, value: value, isQuoted: false)
  }
}
