/// Passages whose vectors were made elsewhere and stay as they are while the question side trains.
public struct FixedPassages: Equatable, Sendable {
  /// The length of a vector.
  public let width: Int
  /// `[passages, width]`, row after row, each of length 1, or zeros.
  public let vectors: [Float]
  /// Group, positive and tokens of each passage. The tokens are those of the question side: words that a question
  /// shares with its passage are dropped as `TrainingOptions.wordDropout` says. Without tokens none are.
  public let pool: PassagePool

  public var count: Int { pool.count }

  /// Programmer error: not one vector a passage.
  public init(_ pool: PassagePool, vectors: [Float], width: Int) {
    precondition(
      width > 0 && vectors.count == pool.count * width,
      "\(vectors.count) values for \(pool.count) passages of width \(width)")
    self.pool = pool
    self.vectors = vectors
    self.width = width
  }
}

/// A question and the fixed passage that answers it; group and positive are those of the passage.
public struct FixedPair: Equatable, Sendable {
  public var question: [Int32]
  /// A row of the `FixedPassages`.
  public var passage: Int32

  public init(question: [Int32], passage: Int32) {
    self.question = question
    self.passage = passage
  }
}

/// What a trained question side was trained against, and has to be searched with.
public enum PassageSide: Equatable, Sendable {
  /// The same network embeds passages.
  case sameNetwork
  /// Passages have these vectors.
  case fixed(FixedPassages)
}
