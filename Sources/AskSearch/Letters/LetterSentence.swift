/// A sentence of a letter and what it does there.
struct LetterSentence: Equatable {
  enum Kind: Equatable {
    case statement, question
    /// What a letter opens with: Dear editors.
    case greeting
    /// What it closes with: thanks, regards, a name.
    case closing
  }

  /// UTF-8 offsets in the letter, without the mark of a list item.
  let range: Range<Int>
  var kind: Kind
  /// Words that say what it is about.
  let contentTerms: Int
  let opening: QuestionSigns.Opening
  /// Whether an empty line, or the mark of a list item, stands before it.
  let opensParagraph: Bool
  let opensItem: Bool
}
