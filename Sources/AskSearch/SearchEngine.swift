package import AskBase
import AskCorpus
import AskNet
package import AskText
import Synchronization

/// Answers questions from one generation: an immutable snapshot, to be replaced whole when there is a newer one.
public final class SearchEngine: Sendable {
  /// How a question is to be answered.
  public struct Options: Equatable, Sendable {
    /// Answers on the page.
    public var limit = 3
    public var filter = Filter()
    /// Which operators are read from the question's text.
    public var reading = QuestionReading.plain
    /// What editors wrote for readers' words to find the posts.
    public var curation = Curation.none
    /// Leaves the network out: BM25F alone.
    public var isLexical = false
    /// Where outcomes begin, in place of the model's own thresholds.
    public var answeredFrom: Double?
    public var maybeFrom: Double?
    /// Takes every word as it was typed, misspelt or not.
    public var isVerbatim = false
    /// Weighs the evidence where there is a network; nil for what was fitted on the corpus.
    package var head: Head?

    public init() {}
  }

  /// First-stage lists are cut here.
  package static let lexicalCandidates = 100
  package static let vectorCandidates = 50
  /// The first candidates whose order pruning may not touch.
  package static let exactCandidates = 10
  /// With no answer, so many of the nearest posts are shown.
  public static let nearestShown = 2

  /// Such as `0007`.
  public let generation: String
  package let index: SQLiteIndex
  package let forward: ForwardIndex
  package let network: MappedNetwork?
  package let language: Language
  /// Of the whole ranking; that of words alone ships.
  package let confidence: ConfidenceModel
  let pathPrefix: String
  let analyzer: Mutex<Analyzer>

  /// Opens a generation: maps its files and checks their headers.
  ///
  /// - Parameters:
  ///   - pathPrefix: as in `Column`.
  ///   - base: what the network reads with, where that neither ships nor lies with the generation.
  /// - Throws: `SearchError` when a file is damaged, or of another format or analyzer.
  package init(_ generation: Generation, pathPrefix: String, base: Base? = nil) throws {
    self.generation = generation.name
    self.pathPrefix = pathPrefix
    do {
      forward = try ForwardIndex(path: generation.passages)
      let made = forward.fingerprints
      guard let language = Language(name: made.language),
        made.analyzer == IndexRules.fingerprint(language: language)
      else { throw SearchError(path: generation.passages, reason: .outdated("analyzer")) }
      self.language = language
      network =
        forward.width == 0
        ? nil
        : try MappedNetwork(path: generation.model, forward: forward) { try generation.base($0, given: base) }
      confidence = try ConfidenceModel(of: generation, network: network)
    } catch let error as FileError {
      throw SearchError(error)
    }
    index = try SQLiteIndex(path: generation.index)
    analyzer = Mutex(Analyzer(language: language))
  }

  /// Opens the generation in force of a column.
  ///
  /// - Throws: `SearchError` when there is none.
  public convenience init(ofColumn column: Column) throws {
    guard let generation = try column.state.currentGeneration() else {
      throw SearchError(reason: .noPosts(refused: 0))
    }
    try self.init(generation, pathPrefix: column.pathPrefix)
  }

  /// Answers one question.
  ///
  /// - Throws: `SearchError` when the question is empty or too long, an operator has a value that it cannot have, or
  ///   the index is damaged.
  public func page(for question: String, options: Options = Options()) throws -> AnswerPage {
    try analyzer.withLock { analyzer in
      var clock = StageClock()
      let parsed = try QuestionParser(analyzer: analyzer, language: language).question(
        question, reading: options.reading)
      let scope = try scope(of: parsed, filter: options.filter, analyzer: analyzer)
      if let understood = scope.understood, understood.isListing {
        return try listing(scope, of: parsed, limit: options.limit, clock: clock, analyzer: analyzer)
      }
      let before = clock.lap()
      let asked = try asked(parsed, in: scope, options: options, analyzer: analyzer)
      let confidence = confidence(in: asked, options: options)
      let outcome = outcome(of: asked, confidence)
      let shown = asked.led.prefix(outcome == .none ? min(options.limit, Self.nearestShown) : options.limit)
      let answers = try answers(Array(shown), to: asked.analysed, pinned: asked.pinned, analyzer: analyzer)
      let related =
        outcome == .none
        ? [] : try related(toFirstOf: shown, isLexical: options.isLexical, allows: scope.allows)
      let rest = clock.lap() - asked.analyse - asked.ranking.retrieve
      return AnswerPage(
        question: question, correction: asked.analysed.correction, outcome: outcome, confidence: confidence,
        answers: answers, total: asked.led.count, generation: generation,
        timings: Timings(
          analyse: before + asked.analyse, retrieve: asked.ranking.retrieve, rerank: rest, total: clock.total),
        understood: scope.understood, related: related)
    }
  }

  /// By the confidence; but where editors pinned a post it answers, and what a question demands is weighed too.
  func outcome(of asked: AskedQuestion, _ confidence: Confidence?) -> AnswerPage.Outcome {
    if asked.led.isEmpty { return .none }
    return asked.scope.outcome(asked.pinned.isEmpty ? confidence?.outcome ?? .none : .answered)
  }
}
