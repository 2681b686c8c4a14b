package import AskEval

/// A question and a post that somebody is to grade.
package struct JudgingPair: Equatable, Sendable {
  package enum Cause: String, Equatable, Sendable {
    /// Nobody has graded it.
    case unjudged
    /// Exactly one other has, and a second grade says how far people agree.
    case secondOpinion
  }

  package let question: Judgements.Question
  package let post: PostName
  package let cause: Cause
  /// As in `PairWorth`; for ordering only.
  package let worth: Double
}

/// A question with what each system ranks for it and what is known already.
package struct PooledQuestion: Equatable, Sendable {
  /// So many posts of each ranking are pooled.
  package static let depth = 10

  package let question: Judgements.Question
  /// One a system, best first, at most `depth` posts.
  package let rankings: [[PostName]]
  /// By post, the grades of each rater.
  package let given: [PostName: [String: Int]]

  package init(question: Judgements.Question, rankings: [[PostName]], given: [PostName: [String: Int]]) {
    self.question = question
    self.rankings = rankings.map { Array($0.prefix(Self.depth)) }
    self.given = given
  }
}
