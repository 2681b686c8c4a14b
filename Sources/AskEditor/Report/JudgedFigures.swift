package import AskEval
package import AskSearch

/// How a column fares on its judged questions.
///
/// Questions of the test half count in sums only: to read them one by one would be to tune on them.
package struct JudgedFigures: Equatable, Sendable {
  package struct Counts: Equatable, Sendable {
    package private(set) var answered = 0
    package private(set) var maybe = 0
    package private(set) var none = 0

    package var total: Int { answered + maybe + none }
    /// Not handed out as an answer.
    package var refused: Int { maybe + none }

    mutating func add(_ outcome: AnswerPage.Outcome) {
      switch outcome {
      case .answered: answered += 1
      case .maybe: maybe += 1
      case .none: none += 1
      }
    }
  }

  /// Questions that are alike in something.
  package struct Slice: Equatable, Sendable {
    package let name: String
    package private(set) var counts = Counts()
    /// Those whose first post is right.
    package private(set) var right = 0

    init(_ name: String) { self.name = name }

    mutating func add(_ outcome: AnswerPage.Outcome, isRight: Bool) {
      counts.add(outcome)
      if isRight { right += 1 }
    }
  }

  package struct HalfCounts: Equatable, Sendable {
    package let half: Half
    package internal(set) var answerable = Counts()
    package internal(set) var unanswerable = Counts()

    init(_ half: Half) { self.half = half }
  }

  /// Questions by confidence in their first answer, in steps of equal width from 0 to 1.
  package struct Step: Equatable, Sendable {
    package internal(set) var right = 0
    /// Some other post would have been right.
    package internal(set) var wrong = 0
    /// No post is.
    package internal(set) var unanswerable = 0

    package var total: Int { right + wrong + unanswerable }
  }

  /// A question of the development half that gets no right answer.
  package struct Miss: Equatable, Sendable {
    package let id: QueryID
    package let text: String
    package let outcome: AnswerPage.Outcome
    /// In 0...1; nil where no post was found.
    package let confidence: Double?
    /// Ids of posts.
    package let first: String?
    package let right: [String]
  }

  package static let steps = 20

  /// Questions that a post answers.
  package internal(set) var answerable = Slice("answerable")
  package internal(set) var unanswerable = Counts()
  /// Of the answerable ones that were answered, those whose first post is right.
  package internal(set) var answeredRight = 0
  /// Of the answerable ones, by name.
  package internal(set) var areas: [Slice] = []
  package internal(set) var registers: [Slice] = []
  /// Of the others.
  package internal(set) var kinds: [Slice] = []
  /// Development, then test.
  package internal(set) var halves = Half.allCases.map(HalfCounts.init)
  /// From 0; as many as `steps`.
  package internal(set) var histogram = [Step](repeating: Step(), count: steps)
  /// Of the half that nothing was fitted on, answerable and not.
  package internal(set) var calibration = Calibration([])
  /// How many questions `calibration` is of.
  package internal(set) var calibrated = 0
  /// Nil where no question found a post.
  package internal(set) var thresholds: ConfidenceThresholds?
  /// The least sure first.
  package internal(set) var misses: [Miss] = []
  /// Means over the answerable questions, in 0...1.
  package internal(set) var nDCG10 = 0.0
  package internal(set) var hit1 = 0.0

  init() {}
}
