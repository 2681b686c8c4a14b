import AskCorpus
import AskSearch

/// `ask explain --json "QUESTION" [POST]`.
struct ExplanationModel: JSONModel {
  struct Term: Encodable {
    let word, term, role: String
    let posts: Int
    let idf: Double
  }

  let schema = 1
  let question: String
  let generation: String
  /// Posts of the corpus.
  let posts: Int
  /// Whether a network took part; without one there are no features and no similarities.
  let network: Bool
  let terms: [Term]
  let found: Found
  let total: Int
  let results: [PostExplanationModel]
  let outcome: String
  let understood: UnderstoodModel?
  let confidence: ConfidenceValues?
  let suggestion: SuggestionModel?
  let synonyms: [Synonym]
  let pins: [Pinned]
  /// Of the post that was named.
  let place: PlaceModel?

  /// By an editors' file and its line.
  struct Synonym: Encodable {
    let word, alternative, by: String
  }

  struct Pinned: Encodable {
    let post, by: String
    let why: String?
  }

  /// Posts that went on from the two lists of the first stage.
  struct Found: Encodable {
    let byWords, byMeaning: Int
  }

  init(_ explanation: Explanation) {
    question = explanation.question
    generation = explanation.generation
    posts = explanation.corpusPosts
    network = explanation.usesNetwork
    terms = explanation.terms.map {
      Term(word: $0.word, term: $0.term, role: $0.role.rawValue, posts: $0.posts, idf: $0.idf)
    }
    found = Found(byWords: explanation.candidates, byMeaning: explanation.nearest)
    total = explanation.total
    results = explanation.posts.map(PostExplanationModel.init)
    outcome = explanation.outcome.rawValue
    understood = explanation.understood.map(UnderstoodModel.init)
    suggestion = explanation.correction.map { SuggestionModel($0) }
    synonyms = explanation.synonyms.map {
      Synonym(word: $0.word, alternative: $0.alternative, by: "\($0.path):\($0.line)")
    }
    pins = explanation.pins.map {
      Pinned(post: $0.post.rawValue, by: "\($0.path):\($0.line)", why: $0.why)
    }
    confidence = explanation.confidence.map(ConfidenceValues.init)
    place = explanation.place.map(PlaceModel.init)
  }
}
