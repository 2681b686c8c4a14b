import AskCorpus
import AskEditor
import AskSearch

/// `ask gaps --json`.
struct GapsModel: JSONModel {
  struct Topic: Encodable {
    /// An asker is one user on one day, or one letter.
    let askers, questions: Int
    let phrasings, letters: [String]
    let outcome: String
    let confidence: Double?
    let nearest: String?
  }

  let schema = 1
  /// Topics of enough askers that there are, shown or not.
  let total: Int
  let topics: [Topic]
  /// Topics of too few askers, of which nothing else is said.
  let hiddenTopics, hiddenQuestions: Int

  init(_ topics: [GapTopic], limit: Int = .max) {
    let shown = topics.filter { !$0.isHidden }
    let hidden = topics.filter(\.isHidden)
    total = shown.count
    self.topics = shown.prefix(limit).map {
      Topic(
        askers: $0.askers, questions: $0.questions, phrasings: $0.phrasings, letters: $0.letters,
        outcome: $0.outcome.rawValue, confidence: $0.confidence, nearest: $0.nearest?.post.rawValue)
    }
    hiddenTopics = hidden.count
    hiddenQuestions = hidden.reduce(0) { $0 + $1.questions }
  }
}

/// `ask gaps --clear --json`.
struct ClearedLogModel: JSONModel {
  let schema = 1
  let cleared = true
}
