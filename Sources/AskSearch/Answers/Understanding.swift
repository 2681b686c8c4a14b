/// What was understood of a question with operators.
public struct Understanding: Equatable, Sendable {
  public let question: ParsedQuestion
  /// Of `question.required`, what no post meets together with all else: the question was answered without it.
  public let dropped: [[Condition]]

  public init(question: ParsedQuestion, dropped: [[Condition]] = []) {
    self.question = question
    self.dropped = dropped
  }

  /// Whether a condition in force is about what a post says, in its title or anywhere.
  var asksForWords: Bool {
    question.required.contains { alternatives in
      !dropped.contains(alternatives) && alternatives.allSatisfy { $0.isAboutWords || $0.isAboutTitle }
    }
  }

  /// Whether the posts that pass are listed, newest first, there being no words to rank them by.
  public var isListing: Bool { question.words.isEmpty }
}
