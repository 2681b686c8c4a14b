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
  /// Of the post's passages the one that fits the question best; the first where no system found the post.
  package let passage: Int
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
  /// By post, the passage that fits best, for posts that were found.
  package let passages: [PostName: Int]

  package init(
    question: Judgements.Question, rankings: [[PostName]], given: [PostName: [String: Int]],
    passages: [PostName: Int] = [:]
  ) {
    self.question = question
    self.passages = passages
    self.rankings = rankings.map { Array($0.prefix(Self.depth)) }
    self.given = given
  }
}
