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
  let confidence: ConfidenceModel?
  /// Of the post that was named.
  let place: PlaceModel?

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
    confidence = explanation.confidence.map(ConfidenceModel.init)
    place = explanation.place.map(PlaceModel.init)
  }
}
