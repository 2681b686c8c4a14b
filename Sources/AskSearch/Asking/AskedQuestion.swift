import AskText

/// A question with the posts that answer it, in their order: what a page, an explanation and the confidence start from.
struct AskedQuestion {
  let analysed: AnalysedQuestion
  let scope: Scope
  /// Before pins and successors.
  let ranking: QuestionRanking
  let pinned: [PostNumber: Pin]
  /// As a page shows them, best first.
  let led: [SuccessorRanking.Led]
  /// Time until the question was analysed, in milliseconds.
  let analyse: Double
}

extension SearchEngine {
  /// Takes a question through every step that decides which posts answer it, and in which order.
  ///
  /// - Parameter withheld: posts that may not answer, whatever the scope says.
  func asked(
    _ question: ParsedQuestion, in scope: Scope, options: Options, withholding withheld: Set<PostNumber> = [],
    analyzer: Analyzer
  ) throws -> AskedQuestion {
    var clock = StageClock()
    let scope = withheld.isEmpty ? scope : scope.withholding(withheld)
    let analysed = try AnalysedQuestion(
      question.words, engine: self, steps: options.steps, curation: options.curation,
      leaving: question.quotedRanges, analyzer: analyzer)
    let analyse = clock.lap()
    let ranking = try ranking(of: analysed, head: options.head, allows: scope.allows)
    let (ranked, pinned) = try pinning(
      options.curation.pins.pins(for: analysed.query.tokens), in: ranking.ranked,
      reranker: ranking.reranker, ranking.similarities, allows: scope.allows)
    let led = SuccessorRanking(forward: forward, allows: scope.allows).lead(
      ranked, reranker: ranking.reranker, ranking.similarities)
    return AskedQuestion(
      analysed: analysed, scope: scope, ranking: ranking, pinned: pinned,
      led: quoting(scope.phrases, in: led, ranking.similarities), analyse: analyse)
  }

  /// The same for text without operators.
  func asked(
    plain text: String, options: Options, withholding withheld: Set<PostNumber> = [], analyzer: Analyzer
  ) throws -> AskedQuestion {
    let question = ParsedQuestion(plain: text)
    return try asked(
      question, in: scope(of: question, filter: options.filter, analyzer: analyzer), options: options,
      withholding: withheld, analyzer: analyzer)
  }
}
