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

  /// A list of the first stage, as it is measured by itself.
  package enum MeasuredStage: Sendable { case lexical, network }

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
  private let analyzer: Mutex<Analyzer>

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
      let rest = clock.lap() - ranking.retrieve
      return AnswerPage(
        question: question, outcome: isAnswered ? .answered : .none, answers: answers, total: led.count,
        generation: generation,
        timings: Timings(analyse: analyse, retrieve: ranking.retrieve, rerank: rest, total: clock.total))
    }
  }

  /// The first list of a question: exact in its first `lexicalCandidates`.
  package func lexicalCandidates(for question: String) throws -> [Candidate] {
    try analyzer.withLock { analyzer in
      let analysed = try AnalysedQuestion(question, engine: self, isLexical: true, analyzer: analyzer)
      let scorer = PostScorer(forward, terms: analysed.weighted.terms)
      return try SQLiteCandidates(index: index, scorer: scorer).candidates(
        for: analysed.weighted, limit: Self.lexicalCandidates, exact: Self.lexicalCandidates,
        allows: { _ in true })
    }
  }

  /// The `limit` best posts by `system`, best first, ties by post.
  ///
  /// - Throws: `SearchError` when the question is empty or too long, or the index damaged.
  package func ranking(for question: String, by system: MeasuredStage, limit: Int) throws -> [PostNumber] {
    try analyzer.withLock { analyzer in
      let analysed = try AnalysedQuestion(
        question, engine: self, isLexical: system == .lexical, readsContext: false, analyzer: analyzer)
      switch system {
      case .lexical:
        let scorer = PostScorer(forward, terms: analysed.weighted.terms)
        return try SQLiteCandidates(index: index, scorer: scorer).candidates(
          for: analysed.weighted, limit: limit, exact: limit, allows: { _ in true }
        ).map(\.post)
      case .network:
        let similarities = try analysed.vector.map { try forward.similarities(to: $0) } ?? []
        return forward.nearestPosts(similarities, limit: limit, above: -1, allows: { _ in true })
      }
    }
  }

  /// Every post that the question found, best first, before successors take the place of others.
  package func ranking(for question: String, options: Options = Options()) throws -> [Reranker.Ranked] {
    try analyzer.withLock { analyzer in
      let analysed = try AnalysedQuestion(
        question, engine: self, isLexical: options.isLexical, analyzer: analyzer)
      return try ranking(of: analysed, head: options.head, allows: allowed(by: options.filter)).ranked
    }
  }

  /// A question with everything that ranking needs to know of it.
  private struct AnalysedQuestion {
    let query: Query
    let weighted: WeightedQuery
    let network: MappedNetwork?
    /// Zeros when the network knows none of its words; nil without a network.
    let vector: [Float]?

    init(
      _ question: String, engine: SearchEngine, isLexical: Bool, readsContext: Bool = true, analyzer: Analyzer
    ) throws {
      query = try Query(question, analyzer: analyzer, language: engine.language)
      let frequencies = try engine.index.documentFrequencies(of: query.searchTerms.map(\.text))
      weighted = WeightedQuery(query, frequencies: frequencies, posts: engine.forward.posts)
      // Function words alone have a direction like any text, but say nothing of what is asked.
      network = isLexical || !query.hasContent ? nil : engine.network
      vector =
        readsContext
        ? try network?.reading(of: query) : network?.vector(of: query)
    }
  }

  private struct Ranking {
    let ranked: [Reranker.Ranked]
    let reranker: Reranker
    let similarities: [Float]
    /// In milliseconds.
    let retrieve: Double
  }

  private func allowed(by filter: Filter) throws -> (PostNumber) -> Bool {
    let passing = try index.rows(passing: filter)
    return { post in
      (filter.includesDrafts || !self.forward.isDraft(post))
        && (passing?.contains(self.forward.row(of: post)) ?? true)
    }
  }

  private func ranking(
    of question: AnalysedQuestion, head: Head?, allows: (PostNumber) -> Bool
  ) throws -> Ranking {
    var clock = StageClock()
    let scorer = PostScorer(forward, terms: question.weighted.terms)
    let source = SQLiteCandidates(index: index, scorer: scorer)
    let candidates = try source.candidates(
      for: question.weighted, limit: Self.lexicalCandidates, exact: Self.exactCandidates, allows: allows)
    let similarities = try question.vector.map { try forward.similarities(to: $0) } ?? []
    let nearest = forward.nearestPosts(similarities, limit: Self.vectorCandidates, allows: allows)
    let retrieve = clock.lap()

    let reranker = Reranker(
      scorer: scorer, query: question.weighted,
      head: similarities.isEmpty ? nil : head ?? question.network?.head)
    var ranked = reranker.rank(candidates, nearest: nearest, similarities: similarities)
    if let network = question.network, !similarities.isEmpty {
      ranked = reranker.refined(ranked, network: network, question: question.query.searchTerms.map(\.id))
    }
    return Ranking(ranked: ranked, reranker: reranker, similarities: similarities, retrieve: retrieve)
  }

  private func answers(
    _ ranked: [SuccessorRanking.Led], to question: AnalysedQuestion, analyzer: Analyzer
  ) throws -> [Answer] {
    let rows = ranked.map { forward.row(of: $0.ranked.post) }
    let posts = try index.summaries(of: rows, pathPrefix: pathPrefix)
    guard posts.count == rows.count else {
      throw SearchError(path: index.path, reason: .damaged("a post is missing"))
    }
    let passages = try index.passages(
      zip(rows, ranked).compactMap { row, led in led.ranked.passage.map { (row, $0) } })
    let names = ranked.contains { !$0.supersedes.isEmpty } ? try forward.names() : []
    var next = passages.makeIterator()
    let picker = QuotePicker(
      analyzer: analyzer, query: question.weighted,
      similarity: question.network.flatMap { network in
        question.vector.map { vector in { network.similarity(of: $0, tokens: $1, to: vector) } }
      })
    return zip(ranked, posts).enumerated().map { place, pair in
      let (led, post) = pair
      let passage = led.ranked.passage == nil ? nil : next.next()
      let body = passage?.body ?? ""
      let quote = picker.quote(from: body, sentences: passage?.sentences ?? [])
      return Answer(
        rank: place + 1, post: post, line: passage?.line(at: quote.range.lowerBound) ?? 1,
        headings: passage?.headings ?? [], passage: body, quote: quote.range, highlights: quote.highlights,
        score: led.ranked.score, lexicalScore: led.ranked.lexicalScore, similarity: led.ranked.similarity,
        supersedes: led.supersedes.map { PostID(names[$0.rawValue]) })
    }
  }
}
