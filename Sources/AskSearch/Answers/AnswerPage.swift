/// What a reader gets for one question.
public struct AnswerPage: Equatable, Sendable {
  /// Whether the column answers the question.
  ///
  /// Provisional until confidence is calibrated: `answered` when the question has a word beside function words, at
  /// least half of its idf mass is in words that the corpus knows, and some post was found, else `none`. `maybe`
  /// is not used yet.
  public enum Outcome: String, Equatable, Sendable {
    case answered, maybe, none
  }

  /// As typed.
  public let question: String
  public let outcome: Outcome
  /// Best first; at most as many as were asked for. With `outcome == .none` these are the nearest posts.
  public let answers: [Answer]
  /// Posts that the question found and that pass the filter, in or out of `answers`.
  public let total: Int
  /// Four digits or more, such as `0007`.
  public let generation: String
  public let timings: Timings
  /// Posts most like that of the first answer, beside those of `answers`; empty without an answer.
  public let related: [RelatedPost]

  public init(
    question: String, outcome: Outcome, answers: [Answer], total: Int, generation: String, timings: Timings,
    related: [RelatedPost] = []
  ) {
    self.question = question
    self.outcome = outcome
    self.answers = answers
    self.total = total
    self.generation = generation
    self.timings = timings
    self.related = related
  }
}
