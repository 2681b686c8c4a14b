/// What a reader gets for one question.
public struct AnswerPage: Equatable, Sendable {
  /// Whether the column answers the question: by thresholds on `confidence`. A pinned post answers; a list of what
  /// operators found is an answer; one without something that was asked for is at most `maybe`, and one with a phrase or
  /// title that was asked for at least that. `none` where nothing was found or nothing was asked but function words.
  public enum Outcome: String, Equatable, Sendable {
    case answered, maybe, none
  }

  /// As typed.
  public let question: String
  /// What was set right before the question was asked; nil where nothing was.
  public let correction: Correction?
  public let outcome: Outcome
  /// Nil when no post was found, when the first is pinned or the page is a list, and for function words alone.
  public let confidence: Confidence?
  /// Best first; at most as many as were asked for. With `outcome == .none` these are the nearest posts.
  public let answers: [Answer]
  /// Posts that the question found and that pass the filter, in or out of `answers`.
  public let total: Int
  /// Four digits or more, such as `0007`.
  public let generation: String
  public let timings: Timings
  /// Nil for a question without operators.
  public let understood: Understanding?
  /// Posts most like that of the first answer, beside those of `answers`; empty without an answer.
  public let related: [RelatedPost]

  public init(
    question: String, correction: Correction? = nil, outcome: Outcome, confidence: Confidence? = nil,
    answers: [Answer], total: Int, generation: String, timings: Timings, understood: Understanding? = nil,
    related: [RelatedPost] = []
  ) {
    self.question = question
    self.correction = correction
    self.outcome = outcome
    self.confidence = confidence
    self.answers = answers
    self.total = total
    self.generation = generation
    self.timings = timings
    self.understood = understood
    self.related = related
  }
}
