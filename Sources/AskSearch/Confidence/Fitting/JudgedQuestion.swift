package import AskEval

/// A question with the posts that answer it, to fit the confidence on.
package struct JudgedQuestion: Equatable, Sendable {
  package var text: String
  /// Ids of posts; empty where no post answers.
  package var right: Set<String>

  package init(text: String, right: Set<String>) {
    self.text = text
    self.right = right
  }

  /// The judged questions of `half`, answerable and not.
  package static func all(of judgements: Judgements, half: Half) -> [JudgedQuestion] {
    let qrels = judgements.qrels(of: [half])
    let answerable = judgements.questions.filter { $0.half == half }.map {
      JudgedQuestion(text: $0.text, right: Set(qrels[$0.id].relevantPosts.map(\.rawValue)))
    }
    let others = judgements.unanswerable.filter { $0.half == half }.map {
      JudgedQuestion(text: $0.text, right: [])
    }
    // One that raters found no right post for is among the unanswerable already.
    return answerable.filter { !$0.right.isEmpty } + others
  }
}
