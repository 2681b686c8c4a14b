import AskCorpus
import AskSearch

/// What was understood of a question with operators.
struct UnderstoodModel: Encodable {
  /// One alternative of a condition; one of its fields is there.
  struct ConditionModel: Encodable {
    var phrase: String?
    var title: String?
    var tag: String?
    var author: String?

    init(_ condition: Condition) {
      switch condition {
      case .says(let words): phrase = words
      case .titled(let words): title = words
      case .tagged(let name): tag = name
      case .by(let name): author = name
      }
    }
  }

  /// What was searched for; empty when posts are listed.
  let words: String
  /// A post has to meet one condition of each.
  let required: [[ConditionModel]]
  let without: [ConditionModel]
  let since: String?
  let until: String?
  /// Of `required`, what was left out because no post meets it.
  let dropped: [[ConditionModel]]

  init(_ understood: Understanding) {
    let question = understood.question
    words = question.words
    required = question.required.map { $0.map(ConditionModel.init) }
    without = question.excluded.map(ConditionModel.init)
    since = question.since?.description
    until = question.until?.description
    dropped = understood.dropped.map { $0.map(ConditionModel.init) }
  }
}
