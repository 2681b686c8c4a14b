import AskCorpus
import AskEval
import AskSearch

/// The questions that the generation in force and the next one are both asked.
struct GateQuestions {
  let basis: GateBasis
  let questions: [GateQuestion]

  /// Titles beyond these say nothing that these do not.
  private static let titleLimit = 500
  /// A title has one post, which is wholly right.
  private static let titleGrade = 3

  /// The column's judged questions, or without any the titles of posts.
  ///
  /// - Parameter titles: of the posts that both generations have, by name.
  /// - Throws: `PostError` or `EvaluationError` with path and line when the judgements are malformed.
  init(of corpus: CorpusFolder, titles: [PostName: String]) throws {
    guard let judgements = try Judgements(of: corpus) else {
      let posts = titles.sorted { $0.key < $1.key }
      let step = max(1, (posts.count + Self.titleLimit - 1) / Self.titleLimit)
      basis = .titles
      questions = stride(from: 0, to: posts.count, by: step).map { place in
        let (post, title) = posts[place]
        return GateQuestion(
          text: title, grades: [post: Self.titleGrade], rightFrom: Self.titleGrade, group: post.rawValue,
          isNamed: true)
      }
      return
    }
    let qrels = judgements.qrels(of: Set(Half.allCases))
    var rated: [QueryID: Set<PostName>] = [:]
    for rating in judgements.ratings { rated[rating.query, default: []].insert(rating.post) }
    basis = .judgements
    questions = judgements.questions.compactMap { question in
      let grades = qrels[question.id]
      guard grades.relevantCount > 0 else { return nil }
      let posts = (rated[question.id] ?? []).map { ($0, grades[$0] ?? 0) }
      return GateQuestion(
        text: question.text, grades: Dictionary(uniqueKeysWithValues: posts),
        rightFrom: Judgements.rightGrade, group: question.group, isNamed: question.half == .development)
    }
  }
}
