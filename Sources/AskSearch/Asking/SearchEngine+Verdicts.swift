/// How a question fares, without the text of its answers.
package struct Verdict: Equatable, Sendable {
  package let outcome: AnswerPage.Outcome
  /// As in `AnswerPage`.
  package let confidence: Confidence?
  /// Ids of the first posts that a page would show, best first, drawn from all that were found.
  package let posts: [String]

  package init(outcome: AnswerPage.Outcome, confidence: Confidence?, posts: [String]) {
    self.outcome = outcome
    self.confidence = confidence
    self.posts = posts
  }
}

extension SearchEngine {
  /// The verdict on each question, asked as plain text; nil for one that cannot be asked.
  ///
  /// - Parameters:
  ///   - limit: at most so many posts each.
  ///   - progress: is told before each question how many are done; what it throws ends the work.
  /// - Throws: `SearchError` when the index is damaged.
  package func verdicts(
    on questions: [String], first limit: Int, options: Options = Options(),
    progress: (_ done: Int) throws -> Void = { _ in }
  ) throws -> [Verdict?] {
    let names = try forward.names()
    return try questions.enumerated().map { number, question in
      try progress(number)
      return try ask(plain: question, options: options) { asked in
        let confidence = confidence(in: asked, options: options)
        return Verdict(
          outcome: outcome(of: asked, confidence), confidence: confidence,
          posts: asked.led.prefix(limit).map { names[$0.ranked.post.rawValue] })
      }
    }
  }
}
