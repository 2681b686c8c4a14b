package import AskCorpus
package import AskSearch

/// What several readers asked, and what the column has for it.
package struct GapTopic: Equatable, Sendable {
  package struct Nearest: Equatable, Sendable {
    package let post: PostID
    package let title: String
    package let path: String
  }

  /// Questions, and those who asked them: users, each day anew, for nobody can tell whether two days' lines are one
  /// person's, and letters, each with an asker of its own. So there may be fewer people than askers.
  package let questions: Int
  package let askers: Int
  /// Ids of letters in it.
  package let letters: [String]
  /// As readers said it, the most typical first, at most three; empty where fewer than `GapReport.leastAskers` did.
  package let phrasings: [String]
  /// Of the most typical phrasing, asked now.
  package let outcome: AnswerPage.Outcome
  /// In 0...1; nil where no post was found.
  package let confidence: Double?
  package let nearest: Nearest?

  package var isHidden: Bool { phrasings.isEmpty }
}
