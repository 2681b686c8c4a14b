/// The posts that one question found, with what the later steps need to go on.
struct QuestionRanking {
  /// The two lists of the first stage, best first.
  let candidates: [Candidate]
  let nearest: [PostNumber]
  /// Best first, before successors take the place of others.
  let ranked: [Reranker.Ranked]
  let reranker: Reranker
  /// Cosine with each unit of the forward index; empty without a network.
  let similarities: [Float]
  /// Time of the first stage, in milliseconds.
  let retrieve: Double
}
