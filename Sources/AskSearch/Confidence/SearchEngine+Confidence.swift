import Synchronization

extension SearchEngine {
  /// How sure the first answer is; nil when there is none, when editors pinned it, or when nothing was asked but function
  /// words.
  func confidence(in asked: AskedQuestion, options: Options) -> Confidence? {
    guard let first = asked.led.first, asked.pinned[first.ranked.post] == nil, asked.analysed.query.hasContent
    else { return nil }
    var model = asked.analysed.network == nil ? .lexical : confidence
    if let answered = options.answeredFrom { model.thresholds.answered = answered }
    if let maybe = options.maybeFrom { model.thresholds.maybe = maybe }
    model.thresholds.maybe = min(model.thresholds.maybe, model.thresholds.answered)
    return Confidence(model, of: Evidence(of: asked, in: forward))
  }

  /// The evidence for the first answer of a question, and the id of its post; nil when no post was found.
  ///
  /// - Parameter withheld: ids of posts that may not answer.
  /// - Throws: `SearchError` when the question is empty or too long, or the index damaged.
  package func evidence(
    for question: String, withholding withheld: Set<String> = [], options: Options = Options()
  ) throws -> (evidence: Evidence, first: String?) {
    try analyzer.withLock { analyzer in
      let names = try forward.names()
      let hidden = Set(names.indices.filter { withheld.contains(names[$0]) }.map { PostNumber($0) })
      let asked = try asked(plain: question, options: options, withholding: hidden, analyzer: analyzer)
      return (Evidence(of: asked, in: forward), asked.led.first.map { names[$0.ranked.post.rawValue] })
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
