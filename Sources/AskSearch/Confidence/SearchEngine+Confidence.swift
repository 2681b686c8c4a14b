import AskCorpus
import Synchronization

extension SearchEngine {
  /// How sure the first answer is; nil when there is none, or nothing was asked but function words.
  func confidence(
    in ranking: QuestionRanking, of question: AnalysedQuestion, options: Options, isEmpty: Bool,
    allows: (PostNumber) -> Bool
  ) -> Confidence? {
    guard !isEmpty, question.query.hasContent else { return nil }
    var model = question.network == nil ? .lexical : confidence
    if let answered = options.answeredFrom { model.thresholds.answered = answered }
    if let maybe = options.maybeFrom { model.thresholds.maybe = maybe }
    model.thresholds.maybe = min(model.thresholds.maybe, model.thresholds.answered)
    return Confidence(model, of: Evidence(of: question, ranking, in: forward, allows: allows))
  }

  /// The evidence for the first answer of a question, and the id of its post; nil when no post was found.
  ///
  /// - Parameter withheld: ids of posts that may not answer.
  /// - Throws: `SearchError` when the question is empty or too long, or the index damaged.
  package func evidence(
    for question: String, withholding withheld: Set<String> = [], options: Options = Options()
  ) throws -> (evidence: Evidence, first: String?) {
    try analyzer.withLock { analyzer in
      let analysed = try AnalysedQuestion(
        question, engine: self, isLexical: options.isLexical, analyzer: analyzer)
      let hidden = try Set(
        forward.names().enumerated().filter { withheld.contains($0.element) }.map(\.offset))
      let passes = try allowed(by: options.filter)
      let allows = { (post: PostNumber) in !hidden.contains(post.rawValue) && passes(post) }
      let ranking = try ranking(of: analysed, head: options.head, allows: allows)
      let led = SuccessorRanking(forward: forward, allows: allows).lead(
        ranking.ranked, reranker: ranking.reranker, ranking.similarities)
      let first = try led.first.map { try forward.names()[$0.ranked.post.rawValue] }
      return (Evidence(of: analysed, ranking, in: forward, allows: allows), first)
    }
  }

  /// What this column finds for judged questions: each as it is, and each that has an answer once more with its right
  /// posts hidden. One that cannot be asked is left out.
  package func confidenceSamples(
    of questions: [JudgedQuestion], options: Options = Options(),
    progress: (_ done: Int) throws -> Void = { _ in }
  ) throws -> [ConfidenceSample] {
    var samples: [ConfidenceSample] = []
    for (number, question) in questions.enumerated() {
      try progress(number)
      do {
        let found = try evidence(for: question.text, options: options)
        let isRight = found.first.map(question.right.contains) ?? false
        samples.append(
          ConfidenceSample(
            evidence: found.evidence,
            kind: question.right.isEmpty ? .unanswerable : isRight ? .right : .wrong,
            question: number))
        guard !question.right.isEmpty else { continue }
        let rest = try evidence(for: question.text, withholding: question.right, options: options)
        samples.append(ConfidenceSample(evidence: rest.evidence, kind: .withheld, question: number))
      } catch let error as SearchError {
        switch error.reason {
        case .emptyQuestion, .questionTooLong: continue
        default: throw error
        }
      }
    }
    return samples
  }
}
