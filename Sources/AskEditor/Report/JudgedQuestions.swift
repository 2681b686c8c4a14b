package import AskEval

/// The judged questions of a column as its posts stand now.
package struct JudgedQuestions {
  /// Those with a right post that is still there.
  package let answerable: [Judgements.Question]
  package let unanswerable: [Judgements.Unanswerable]
  /// Of the answerable ones, over the posts that are there.
  package let grades: [QueryID: Grades]

  /// - Parameter posts: those that readers are shown; grades of others are left out.
  package init(_ judgements: Judgements, posts: Set<PostName>) {
    let qrels = judgements.qrels(of: Set(Half.allCases))
    var given: [QueryID: [PostName: Int]] = [:]
    for rating in judgements.ratings where posts.contains(rating.post) {
      given[rating.query, default: [:]][rating.post] = qrels[rating.query][rating.post]
    }
    let grades = given.mapValues { Grades($0, relevantFrom: Judgements.rightGrade) }
    self.grades = grades
    answerable = judgements.questions.filter { (grades[$0.id]?.relevantCount ?? 0) > 0 }
    unanswerable = judgements.unanswerable
  }

  /// The answerable ones, then the others.
  package var texts: [String] { answerable.map(\.text) + unanswerable.map(\.text) }
}
