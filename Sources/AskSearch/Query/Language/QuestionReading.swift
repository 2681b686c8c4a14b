/// Which operators are read from the text of a question.
public enum QuestionReading: Equatable, Sendable {
  /// None: a letter, a judged question, or what the reader asked to be taken as it stands.
  case plain
  /// Those that nobody writes by accident: what a reader typed in one line may be a sentence with quotation marks,
  /// dashes and capitals, and then these mean what they mean in any sentence.
  case typed
  /// All of them, whatever the text looks like.
  case operators
}
