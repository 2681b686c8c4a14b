import AskCorpus
import AskEditor
import AskSearch

/// `ask gaps --json`.
struct GapsModel: JSONModel {
  struct Topic: Encodable {
    let askers, questions: Int
    let phrasings, letters: [String]
    let outcome: String
    let confidence: Double?
    let nearest: String?
  }

  let schema = 1
  /// Those of too few askers have no phrasings.
  let topics: [Topic]

  init(_ topics: [GapTopic]) {
    self.topics = topics.map {
      Topic(
        askers: $0.askers, questions: $0.questions, phrasings: $0.phrasings, letters: $0.letters,
        outcome: $0.outcome.rawValue, confidence: $0.confidence, nearest: $0.nearest?.post.rawValue)
    }
  }
}
