public import AskNet

/// What a build did, or would do.
public struct BuildReport: Equatable, Sendable {
  /// The generation now in force, such as `0007`; nil when nothing was ever built (a dry run).
  public var generation: String?
  /// Whether this build made it.
  public var isNew = false
  public var posts = 0
  public var passages = 0
  /// Names of posts.
  public var added: [String] = []
  public var changed: [String] = []
  public var removed: [String] = []
  /// Files that are no posts, each with path, line, reason and what to do.
  public var problems: [String] = []
  /// Names of posts whose file is there and can no longer be read as a post.
  public var broken: [String] = []
  public var training: TrainingReport?
  /// Texts of the corpus and judged questions that the weights of the evidence were fitted on; nil when there are too
  /// few texts.
  public var weighed: Weighed?
  /// Judged questions that the confidence was fitted on; nil where it was not fitted by this build.
  public var judgedQuestions: Int?
  /// The encoder that the index in force was read with, where this build did without it.
  public var lostTeacher: (name: String, isWhole: Bool)? {
    get { lost.map { ($0.name, $0.isWhole) } }
    set { lost = newValue.map { Lost(name: $0.name, isWhole: $0.isWhole) } }
  }
  private var lost: Lost?

  public struct Weighed: Equatable, Sendable {
    public var texts: Int
    public var judged: Int
  }

  private struct Lost: Equatable, Sendable {
    var name: String
    /// Whether every passage was read anew.
    var isWhole: Bool
  }

  /// Notes the encoder that the index in force was read with, if this build did without it.
  mutating func noteLost(_ teacher: Manifest.Teacher?, by taught: TaughtSide?, isFromNothing: Bool) {
    guard let teacher, taught?.isByTeacher != true else { return }
    let isWhole = isFromNothing || training != nil
    if isWhole || !added.isEmpty || !changed.isEmpty { lostTeacher = (teacher.name, isWhole) }
  }

  /// Why there is no network, where one was wanted.
  public var withoutNetwork: String?
  /// Why the history has no line of it, where it has none; the generation is in force all the same.
  public var unrecorded: String?
  /// Files that a killed publication was still to change, and that were left as they are.
  package var left: [LeftFile] = []

  public init() {}
}

/// How far a build is.
public enum BuildProgress: Sendable {
  /// Another process builds; this one waits for it.
  case waiting
  case reading(done: Int, of: Int)
  case indexing(done: Int, of: Int)
  /// Passages and sentences are read with context.
  case encoding(done: Int, of: Int)
  case preparing
  case training(TrainingProgress)
  /// How the evidence is to be weighed is being found out.
  case weighing(done: Int, of: Int)
  /// How far an answer can be trusted is being found out on judged questions.
  case judging(done: Int, of: Int)
  case embedding
}

/// What a build is asked to do.
public struct BuildOptions: Equatable, Sendable {
  public enum Training: Equatable, Sendable {
    /// When there is no network yet, or more than a tenth of the passages changed since it was trained.
    case whenDue
    case always
    /// When there is no generation yet.
    case whenFirst
    /// With the network there is; without one, none.
    case keep
    /// No network at all.
    case none
  }

  public var training = Training.whenDue
  /// Makes everything anew, from the files alone.
  public var rebuilds = false
  /// Makes a new generation also where no file has changed.
  package var renews = false
  /// Only says what would be done.
  public var isDryRun = false
  package var learning = LearningOptions()
  /// Questions to fit the confidence on; without them the one that ships is used.
  package var judged: [JudgedQuestion] = []
  /// What the network starts from.
  public var base = BaseChoice.kept
  /// The folder of an encoder that takes the place of the base's own for passages.
  public var teacher: String?
  /// Does nothing when another process builds, or when more files than this changed; nil for no limit.
  public var fileLimit: Int?
  /// What the history says of the generation that is made.
  package var occasion = BuildOccasion()

  public init() {}

  /// Decides everything in training that is left to chance.
  public var seed: UInt64 {
    get { learning.training.seed }
    set { learning.training.seed = newValue }
  }

  /// The most epochs; nil for the defaults.
  public var epochs: Int?

  /// - Parameters:
  ///   - changed: passages that this build adds or changes.
  ///   - taught: what the build would learn with.
  func isTrainingDue(_ manifest: Manifest?, changed: Int, taught: TaughtSide?) -> Bool {
    switch training {
    case .always: return true
    case .keep, .none: return false
    case .whenFirst: return manifest == nil
    case .whenDue:
      guard let manifest else { return true }
      if base != .kept || teacher != nil, manifest.differs(from: taught) { return true }
      if manifest.network == nil {
        // Too small a corpus is tried again once it has changed.
        return manifest.withoutNetwork == nil || changed > 0
      }
      return (manifest.passagesChangedSinceTraining + changed) * 10 > max(1, manifest.passages)
    }
  }
}
