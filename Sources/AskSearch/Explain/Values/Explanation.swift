/// Why the posts that a question found stand in their order.
package struct Explanation: Equatable, Sendable {
  /// As typed.
  package let question: String
  package let generation: String
  /// Posts of the corpus: the N of every idf.
  package let corpusPosts: Int
  /// Whether a network took part: then a score is the sum of the weighed features, else it is BM25F alone.
  package let usesNetwork: Bool
  /// The question's words in their order.
  package let terms: [ExplainedTerm]
  /// Posts that words found, of which at most `SearchEngine.lexicalCandidates` went on.
  package let candidates: Int
  /// Posts that meaning found, of which at most `SearchEngine.vectorCandidates` went on.
  package let nearest: Int
  /// Posts that the question found, after successors took the place of others.
  package let total: Int
  /// As the page shows them, best first.
  package let posts: [PostExplanation]
  /// Why one post is not the first; nil when none was named.
  package let place: PlaceExplanation?
  /// That the first post is right; nil where the page gives none.
  package var confidence: Confidence?

  /// As the page has it: beside the confidence it weighs pins and what the question demands.
  package var outcome = AnswerPage.Outcome.none
  /// Nil for a question without operators.
  package var understood: Understanding?
  /// What was set right before the question was asked; nil where nothing was.
  package var correction: Correction?
  /// What posts may say in place of words of the question, by the editors' synonyms.
  package var synonyms: [Expansion.Reason] = []
  /// Pins that put a post first, in the order of the posts.
  package var pins: [Pin] = []

  package init(
    question: String, generation: String, corpusPosts: Int, usesNetwork: Bool, terms: [ExplainedTerm],
    candidates: Int, nearest: Int, total: Int, posts: [PostExplanation], place: PlaceExplanation?
  ) {
    self.question = question
    self.generation = generation
    self.corpusPosts = corpusPosts
    self.usesNetwork = usesNetwork
    self.terms = terms
    self.candidates = candidates
    self.nearest = nearest
    self.total = total
    self.posts = posts
    self.place = place
  }
}
