/// A way to rank posts that is measured.
public enum RankingSystem: String, CaseIterable, Sendable {
  /// BM25F alone.
  case lexical
  /// SQLite's own: `porter unicode61`, `bm25()`, OR of the words that are no stopwords; title and text weighted alike.
  case fts5
  /// Cosine with the nearest text of a post alone.
  case network
  /// The whole pipeline.
  case reranked

  /// Whether there is nothing to measure without a network.
  var needsNetwork: Bool { self == .network || self == .reranked }
}
