import AskCorpus
import AskNet
package import AskText
import Synchronization

/// Answers questions from one generation: an immutable snapshot, to be replaced whole when there is a newer one.
public final class SearchEngine: Sendable {
  /// How a question is to be answered.
  public struct Options: Equatable, Sendable {
    /// Answers on the page.
    public var limit = 5
    public var filter = Filter()
    /// Leaves the network out: BM25F alone.
    public var isLexical = false

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
  private let parameters = BM25F()
  let pathPrefix: String
  private let analyzer: Mutex<Analyzer>

  /// Opens a generation: maps its files and checks their headers.
  ///
  /// - Parameter pathPrefix: as in `Column`.
  /// - Throws: `SearchError` when a file is damaged, or of another format or analyzer.
  package init(_ generation: Generation, pathPrefix: String) throws {
    self.generation = generation.name
    self.pathPrefix = pathPrefix
    do {
      forward = try ForwardIndex(path: generation.passages)
      let made = forward.fingerprints
      guard let language = Language(name: made.language), made.analyzer == Analyzer.fingerprint(language: language)
      else { throw SearchError(path: generation.passages, reason: .outdated("analyzer")) }
      self.language = language
      network = forward.width == 0 ? nil : try MappedNetwork(path: generation.model, forward: forward)
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
    guard let generation = try column.state.currentGeneration() else { throw SearchError(reason: .noPosts) }
    try self.init(generation, pathPrefix: column.pathPrefix)
  }

  /// Answers one question.
  ///
  /// - Throws: `SearchError` when the question is empty or too long, or the index damaged.
  public func page(for question: String, options: Options = Options()) throws -> AnswerPage {
    try analyzer.withLock { analyzer in
      try page(for: question, options: options, analyzer: analyzer)
    }
  }

  private func page(for question: String, options: Options, analyzer: Analyzer) throws -> AnswerPage {
    var clock = StageClock()
    let query = try Query(question, analyzer: analyzer, language: language)
    let frequencies = try index.documentFrequencies(of: query.searchTerms.map(\.text))
    let weighted = WeightedQuery(query, frequencies: frequencies, posts: forward.posts)
    let network = options.isLexical ? nil : network
    let vector = network?.vector(of: query.tokens)
    let analyse = clock.lap()

    let passing = try index.rows(passing: options.filter)
    let allows = { (post: PostNumber) -> Bool in
      (options.filter.includesDrafts || !self.forward.isDraft(post))
        && (passing?.contains(self.forward.row(of: post)) ?? true)
    }
    let source = SQLiteCandidates(index: index, forward: forward, parameters: parameters)
    let candidates = try source.candidates(
      for: weighted, limit: Self.lexicalCandidates, exact: Self.exactCandidates, allows: allows)
    let similarities = vector.map { forward.similarities(to: $0) } ?? []
    let nearest = forward.nearestPosts(similarities, limit: Self.vectorCandidates, allows: allows)
    let retrieve = clock.lap()

    let reranker = Reranker(
      forward: forward, query: weighted, head: network == nil ? .lexical : .standard, parameters: parameters)
    var ranked = reranker.rank(candidates, nearest: nearest, similarities: similarities)
    if let network, !similarities.isEmpty {
      ranked = reranker.refined(ranked, network: network, question: query.tokens)
    }
    let led = SuccessorRanking(forward: forward, allows: allows).lead(ranked, reranker: reranker, similarities)
    let isAnswered = !led.isEmpty && weighted.knownMass >= weighted.idfMass / 2
    let shown = led.prefix(isAnswered ? options.limit : min(options.limit, Self.nearestShown))
    let answers = try self.answers(Array(shown), weighted, vector: vector, network: network, analyzer: analyzer)
    let rerank = clock.lap()
    return AnswerPage(
      question: question, outcome: isAnswered ? .answered : .none, answers: answers, total: led.count,
      generation: generation,
      timings: Timings(analyse: analyse, retrieve: retrieve, rerank: rerank, total: clock.total))
  }

  private func answers(
    _ ranked: [SuccessorRanking.Led], _ query: WeightedQuery, vector: [Float]?, network: MappedNetwork?,
    analyzer: Analyzer
  ) throws -> [Answer] {
    let rows = ranked.map { forward.row(of: $0.ranked.post) }
    let posts = try index.summaries(of: rows, pathPrefix: pathPrefix)
    guard posts.count == rows.count else {
      throw SearchError(path: index.path, reason: .damaged("a post is missing"))
    }
    let passages = try index.passages(
      zip(rows, ranked).compactMap { row, led in led.ranked.passage.map { (row, $0) } })
    let names = ranked.contains { !$0.supersedes.isEmpty } ? forward.names : []
    var next = passages.makeIterator()
    let picker = QuotePicker(
      analyzer: analyzer, query: query,
      similarity: network.flatMap { network in
        vector.map { vector in { network.similarity(of: $0, to: vector) } }
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
