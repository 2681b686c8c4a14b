/// Which posts may answer a question, and what was understood of it.
struct Scope {
  let allows: (PostNumber) -> Bool
  /// Nil for a question without operators.
  let understood: Understanding?
  /// The words of each condition in force that asks for words anywhere in a post.
  let phrases: [[TermID]]

  /// What a question comes to that would come to `outcome` by its words alone.
  ///
  /// One that was answered without something that it asked for is never quite answered. One that asked for posts that
  /// say something, and got them, is never quite without an answer.
  func outcome(_ outcome: AnswerPage.Outcome) -> AnswerPage.Outcome {
    guard let understood else { return outcome }
    if !understood.dropped.isEmpty { return outcome == .answered ? .maybe : outcome }
    return outcome == .none && understood.asksForWords ? .maybe : outcome
  }

  /// The same without some posts.
  func withholding(_ posts: Set<PostNumber>) -> Scope {
    Scope(allows: { !posts.contains($0) && allows($0) }, understood: understood, phrases: phrases)
  }
}
