package import AskEval

/// Where a question of an answered letter goes: to the post's asked-as, to the test half of the judgements, or nowhere;
/// never to both.
package struct AnsweredQuestion: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    case askedAs
    /// As the new question of the judgements.
    case judgement(Judgements.Question)
    case nowhere
  }

  package let text: String
  package let place: Place
  /// In a sentence, for the editor.
  package let why: String

  /// A question of a letter as a line of a post.
  package static func line(_ text: String) -> String { PlainText.oneLine(StandIn.plain(text)) }
}
