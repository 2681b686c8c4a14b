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
  /// - Throws: `SearchError` when the question is empty or too long, or the index damaged.
  public func page(for question: String, options: Options = Options()) throws -> AnswerPage {
    try analyzer.withLock { analyzer in
      var clock = StageClock()
      let analysed = try AnalysedQuestion(
        question, engine: self, isLexical: options.isLexical, isVerbatim: options.isVerbatim,
        analyzer: analyzer)
      let analyse = clock.lap()
      let allows = try allowed(by: options.filter)
      let ranking = try ranking(of: analysed, head: options.head, allows: allows)
      let led = SuccessorRanking(forward: forward, allows: allows).lead(
        ranking.ranked, reranker: ranking.reranker, ranking.similarities)
      let confidence = confidence(
        in: ranking, of: analysed, options: options, isEmpty: led.isEmpty, allows: allows)
      let outcome = confidence?.outcome ?? .none
      let shown = led.prefix(outcome == .none ? min(options.limit, Self.nearestShown) : options.limit)
      let answers = try answers(Array(shown), to: analysed, analyzer: analyzer)
      let rest = clock.lap() - ranking.retrieve
      return AnswerPage(
        question: question, correction: analysed.correction, outcome: outcome, confidence: confidence,
        answers: answers, total: led.count, generation: generation,
        timings: Timings(analyse: analyse, retrieve: ranking.retrieve, rerank: rest, total: clock.total))
    }
  }
}
