/// What a network learns from when there is none yet.
public struct TrainingSet: Sendable {
  public var pairs: [TrainingPair]
  /// All passages of the corpus, with whatever stands above them (a title), for the token rows to start from.
  public var passages: Bags
  /// The group of each passage, as `TrainingPair.group`.
  public var groups: [Int32]
  /// The weight of each token in the mean, such as its idf: above 0, one for each token there is.
  public var tokenWeights: [Float]
  /// What the pairs' `negatives` count in, and what the network is made to rank when it mines for more: the passages
  /// as the search embeds them.
  public var pool: PassagePool

  /// Programmer error: not one group a passage.
  public init(
    pairs: [TrainingPair], passages: Bags, groups: [Int32], tokenWeights: [Float],
    pool: PassagePool = PassagePool()
  ) {
    precondition(passages.count == groups.count, "\(passages.count) passages, \(groups.count) groups")
    self.pairs = pairs
    self.passages = passages
    self.groups = groups
    self.tokenWeights = tokenWeights
    self.pool = pool
  }

  /// The network to start from, made without the passages of `withheld` groups.
  package func start(
    _ start: TokenStart, shape: NetworkShape, withholding withheld: Set<Int32>, options: TrainingOptions
  ) -> Network {
    switch start {
    case .random: return Network(randomStart: shape, tokenWeights: tokenWeights, seed: options.seed)
    case .decomposition:
      let kept = (0..<passages.count).lazy.filter { !withheld.contains(groups[$0]) }
      return Network(
        decomposing: Bags(kept.map { Array(passages[$0]) }), shape: shape, tokenWeights: tokenWeights,
        seed: options.seed, threads: options.threads)
    }
  }
}

/// Where token rows start.
public enum TokenStart: Equatable, Sendable {
  /// Drawn at random.
  case random
  /// The singular vectors of the passages' tf-idf: far better, see `Network.init(decomposing:…)`.
  case decomposition
}
