import AskEval
import AskSearch

/// A question as one of the two generations answers it.
struct GateAnswer {
  let ranking: [PostName]
  /// Of the posts that this generation has: what it lacks it is not blamed for.
  let grades: Grades

  var nDCG: Double { Metric.nDCG(at: 10).value(of: ranking, grades: grades) }
  var isFirstRight: Bool { ranking.first.map(grades.isRelevant) ?? false }
  var hasRightPost: Bool { grades.relevantCount > 0 }

  func hasRight(amongFirst count: Int) -> Bool { ranking.prefix(count).contains(where: grades.isRelevant) }

  /// From 1; nil when the ranking lacks the post.
  func rank(of post: PostName) -> Int? { ranking.firstIndex(of: post).map { $0 + 1 } }
}

/// One of the two generations.
struct GateSide {
  private let shown: ShownPosts

  init(_ shown: ShownPosts) { self.shown = shown }

  func answer(to question: GateQuestion) throws -> GateAnswer {
    var grades: [PostName: Int] = [:]
    for (post, grade) in question.grades {
      // What superseded a right post is shown in its place, and is as right.
      guard let standIn = shown.standIns[post] else { continue }
      grades[standIn] = max(grades[standIn] ?? 0, grade)
    }
    return GateAnswer(
      ranking: try shown.ranking(for: question.text),
      grades: Grades(grades, relevantFrom: question.rightFrom))
  }

  /// The post that is shown in the place of `post`; nil when it is not in the generation.
  func standIn(for post: PostName) -> PostName? { shown.standIns[post] }
}
