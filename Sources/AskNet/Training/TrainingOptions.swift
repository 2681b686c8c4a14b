/// How a network is trained. The defaults are those that ranked best on held-out queries.
public struct TrainingOptions: Equatable, Sendable {
  /// Decides everything that is left to chance: same seed, pairs and options, same network.
  public var seed: UInt64
  /// The most times that the pairs are gone through; 0 leaves the network as it is.
  public var epochs: Int
  /// Pairs in a batch; each is a negative of all others. At least 2.
  public var batch: Int
  /// Adam's rate for the hidden layers, after warm-up and before decay.
  public var learningRate: Double
  /// Adam's rate for token rows and token weights.
  public var tokenLearningRate: Double
  /// The share of all steps over which the rates rise from 0; behind it they fall to 0 along a cosine.
  public var warmUp: Double
  /// Decoupled decay of the linear maps.
  public var weightDecay: Double
  /// What cosines are divided by before the softmax. Corpora are small: a lower one learns the pairs by heart.
  public var temperature: Temperature
  /// Adam's rate for the logarithm of a learned temperature.
  public var temperatureRate: Double
  /// The chance that a hidden unit is dropped.
  public var dropout: Float
  /// The chance that a word which question and passage share is dropped from the question: what is left has to be
  /// learned by meaning, not by overlap.
  public var wordDropout: Double
  /// How hard negatives are used; off.
  public var hardNegatives: HardNegativeOptions
  /// The most tokens of a side; a longer one gives a fresh random sample of that many each time.
  public var maxTokens: Int
  /// The largest global norm of a gradient.
  public var clip: Double
  /// The share of groups that are held out to decide when to stop; 0 learns from all, for all epochs, and keeps the
  /// last network.
  public var heldOut: Double
  /// The epochs without a better held-out MRR after which training stops.
  public var patience: Int
  /// Threads, the caller's with them. The network does not depend on it.
  public var threads: Int

  public init(
    seed: UInt64 = 1, epochs: Int = 10, batch: Int = 256, learningRate: Double = 1e-4,
    tokenLearningRate: Double = 5e-3, warmUp: Double = 0.1, weightDecay: Double = 0.01,
    temperature: Temperature = .set(0.25), temperatureRate: Double = 0.01,
    dropout: Float = 0.1, wordDropout: Double = 0,
    hardNegatives: HardNegativeOptions = HardNegativeOptions(), maxTokens: Int = 64, clip: Double = 1,
    heldOut: Double = 0.1,
    patience: Int = 3, threads: Int = 2
  ) {
    self.seed = seed
    self.epochs = epochs
    self.batch = batch
    self.learningRate = learningRate
    self.tokenLearningRate = tokenLearningRate
    self.warmUp = warmUp
    self.weightDecay = weightDecay
    self.temperature = temperature
    self.temperatureRate = temperatureRate
    self.dropout = dropout
    self.wordDropout = wordDropout
    self.hardNegatives = hardNegatives
    self.maxTokens = maxTokens
    self.clip = clip
    self.heldOut = heldOut
    self.patience = patience
    self.threads = threads
  }
}
