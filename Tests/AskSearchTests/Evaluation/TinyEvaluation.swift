import AskEval
import AskNet
import AskSearch
import TestSupport

extension TinySet {
  /// - Parameters:
  ///   - text: what is asked instead of a query's text, by the query's id.
  ///   - grade: another grade for a query and a post; nil leaves the judgement out.
  static func set(
    name: String = "tiny", text: (String, String) -> String = { $1 },
    grade: (Judgement) -> Int? = { $0.grade }
  ) -> JudgedSet {
    var grades: [QueryID: [PostName: Int]] = [:]
    for judgement in judgements {
      guard let grade = grade(judgement) else { continue }
      grades[QueryID(judgement.query), default: [:]][PostName(judgement.post)] = grade
    }
    return JudgedSet(
      name: name,
      posts: posts.map { JudgedSet.Post(id: PostName($0.id), title: $0.title, text: $0.text) },
      queries: queries.map { JudgedSet.Query(id: QueryID($0.id), text: text($0.id, $0.text)) },
      qrels: Qrels(grades.mapValues { Grades($0) }))
  }
}

/// Measures with few epochs: what is measured here is not how well.
func evaluation(
  of set: JudgedSet, change: (inout EvaluationOptions) -> Void = { _ in },
  progress: @escaping (EvaluationProgress) -> Void = { _ in }
) throws -> Evaluation {
  var options = EvaluationOptions(groups: QueryGroups(sharingPosts: set.qrels))
  options.learning.training.epochs = 2
  change(&options)
  return try Evaluator(set, options: options, progress: progress).evaluation()
}

func ids(_ ids: String) -> [QueryID] { ids.split(separator: " ").map { QueryID(String($0)) } }
