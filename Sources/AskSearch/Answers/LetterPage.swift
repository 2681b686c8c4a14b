import AskCorpus

/// What a reader gets for a letter that asks several questions.
public struct LetterPage: Equatable, Sendable {
  /// One question of the letter with its answers.
  public struct Part: Equatable, Sendable {
    /// The question sentences in the reader's words, on one line.
    public let question: String
    /// Where they stand in the letter, as UTF-8 offsets.
    public let range: Range<Int>
    /// The answers, and the part's own outcome; its `question` is what was asked: the sentences that lead to the
    /// question too.
    public let page: AnswerPage

    public init(question: String, range: Range<Int>, page: AnswerPage) {
      self.question = question
      self.range = range
      self.page = page
    }
  }

  /// As it was written.
  public let letter: String
  /// At least two, in the order of the letter.
  public let parts: [Part]
  /// Questions of the letter after the last part, which were not asked.
  public let leftOut: Int
  public let timings: Timings

  public init(letter: String, parts: [Part], leftOut: Int, timings: Timings) {
    precondition(parts.count > 1, "\(parts.count) parts are no letter")
    self.letter = letter
    self.parts = parts
    self.leftOut = leftOut
    self.timings = timings
  }

  /// Answered when each part is, none when no part has an answer or a doubtful one, else maybe.
  public var outcome: AnswerPage.Outcome {
    let outcomes = Set(parts.map(\.page.outcome))
    return outcomes.count == 1 ? outcomes.first ?? .none : .maybe
  }

  /// The most posts that one of the parts found.
  public var total: Int { parts.map(\.page.total).max() ?? 0 }

  public var generation: String { parts[0].page.generation }

  /// The answers of all parts as one list: the first of each part, then the second of each, a post only once; a part
  /// without an answer comes after those that have one.
  public var answers: [Answer] {
    var seen: Set<PostID> = []
    var merged: [Answer] = []
    let pages =
      parts.map(\.page).filter { $0.outcome != .none } + parts.map(\.page).filter { $0.outcome == .none }
    for place in 0..<(pages.map(\.answers.count).max() ?? 0) {
      for page in pages where place < page.answers.count {
        if seen.insert(page.answers[place].post.id).inserted { merged.append(page.answers[place]) }
      }
    }
    return merged
  }
}
