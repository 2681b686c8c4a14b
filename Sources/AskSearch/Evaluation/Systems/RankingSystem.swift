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
  /// The same with the synonyms and pins that are to be tried.
  case curated
  /// The encoder of the passages on both sides, and the same mixed with BM25F: the distance that is left. Slow.
  case teacher
  case teacherMixed = "teacher+lexical"

  /// Those that can be asked for by name.
  public static let named = allCases.filter { $0 != .curated }

  /// Those that are measured when none is named.
  public static let standard: [RankingSystem] = [.lexical, .fts5, .network, .reranked]

  /// Whether it is the teacher's.
  public var isTeacher: Bool { self == .teacher || self == .teacherMixed }

  /// Whether there is nothing to measure without a network.
  var needsNetwork: Bool { self != .lexical && self != .fts5 }
}
