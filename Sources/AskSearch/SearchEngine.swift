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
        question, engine: self, isLexical: options.isLexical, analyzer: analyzer)
      let analyse = clock.lap()
      let allows = try allowed(by: options.filter)
      let ranking = try ranking(of: analysed, head: options.head, allows: allows)
      let led = SuccessorRanking(forward: forward, allows: allows).lead(
        ranking.ranked, reranker: ranking.reranker, ranking.similarities)
      let weighted = analysed.weighted
      let isAnswered = !led.isEmpty && analysed.query.hasContent && weighted.knownMass >= weighted.idfMass / 2
      let shown = led.prefix(isAnswered ? options.limit : min(options.limit, Self.nearestShown))
      let answers = try answers(Array(shown), to: analysed, analyzer: analyzer)
      let related =
        isAnswered ? try related(toFirstOf: shown, isLexical: options.isLexical, allows: allows) : []
      let rest = clock.lap() - ranking.retrieve
      return AnswerPage(
        question: question, outcome: isAnswered ? .answered : .none, answers: answers, total: led.count,
        generation: generation,
        timings: Timings(analyse: analyse, retrieve: ranking.retrieve, rerank: rest, total: clock.total),
        related: related)
    }
  }
}
