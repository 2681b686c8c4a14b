import AskCorpus
package import AskEval
package import AskSearch

extension JudgedFigures {
  /// Posts of a ranking that are looked at.
  private static let depth = 10

  /// Asks every judged question.
  ///
  /// - Parameter progress: is told before each question how many of how many are done; what it throws ends the work.
  /// - Throws: `SearchError` when the index is damaged.
  package init(
    _ judgements: Judgements, engine: SearchEngine, options: SearchEngine.Options,
    progress: (_ done: Int, _ of: Int) throws -> Void = { _, _ in }
  ) throws {
    let asked = JudgedQuestions(
      judgements, posts: Set(try engine.posts(passing: Filter()).map { PostName($0.id.rawValue) }))
    let texts = asked.texts
    self.init(
      asked,
      verdicts: try engine.verdicts(on: texts, first: Self.depth, options: options) {
        try progress($0, texts.count)
      })
  }

  /// - Parameter verdicts: on `questions.texts`, in their order; nil where a question could not be asked.
  package init(_ questions: JudgedQuestions, verdicts: [Verdict?]) {
    precondition(verdicts.count == questions.texts.count, "\(verdicts.count) verdicts")
    self.init()
    var (areas, registers, kinds): ([String: Slice], [String: Slice], [String: Slice]) = ([:], [:], [:])
    var predictions: [Prediction] = []
    for (question, verdict) in zip(questions.answerable, verdicts) {
      let grades = questions.grades[question.id] ?? Grades()
      let ranking = (verdict?.posts ?? []).map(PostName.init(_:))
      let isRight = ranking.first.map(grades.isRelevant) ?? false
      let outcome = verdict?.outcome ?? AnswerPage.Outcome.none
      self.answerable.add(outcome, isRight: isRight)
      halves[halves.firstIndex { $0.half == question.half } ?? 0].answerable.add(outcome)
      if isRight, outcome == .answered { answeredRight += 1 }
      areas[question.area, default: Slice(question.area)].add(outcome, isRight: isRight)
      registers[question.register, default: Slice(question.register)].add(outcome, isRight: isRight)
      nDCG10 += Metric.nDCG(at: Self.depth).value(of: ranking, grades: grades)
      hit1 += isRight ? 1 : 0
      if let confidence = verdict?.confidence {
        note(confidence, isRight ? \.right : \.wrong)
        if question.half == .test {
          predictions.append(Prediction(probability: confidence.value, isRight: isRight))
        }
      }
      if question.half == .development, !isRight || outcome == .none {
        misses.append(
          Miss(
            id: question.id, text: question.text, outcome: outcome, confidence: verdict?.confidence?.value,
            first: ranking.first?.rawValue, right: grades.relevantPosts.map(\.rawValue)))
      }
    }
    for (question, verdict) in zip(questions.unanswerable, verdicts.dropFirst(questions.answerable.count)) {
      let outcome = verdict?.outcome ?? AnswerPage.Outcome.none
      unanswerable.add(outcome)
      halves[halves.firstIndex { $0.half == question.half } ?? 0].unanswerable.add(outcome)
      kinds[question.kind, default: Slice(question.kind)].add(outcome, isRight: false)
      guard let confidence = verdict?.confidence else { continue }
      note(confidence, \.unanswerable)
      if question.half == .test {
        predictions.append(Prediction(probability: confidence.value, isRight: false))
      }
    }
    finish(areas, registers, kinds, predictions)
  }

  private mutating func note(_ confidence: Confidence, _ what: WritableKeyPath<Step, Int>) {
    thresholds = confidence.thresholds
    let step = min(Self.steps - 1, max(0, Int(confidence.value * Double(Self.steps))))
    histogram[step][keyPath: what] += 1
  }

  private mutating func finish(
    _ areas: [String: Slice], _ registers: [String: Slice], _ kinds: [String: Slice],
    _ predictions: [Prediction]
  ) {
    self.areas = areas.values.sorted { $0.name < $1.name }
    self.registers = registers.values.sorted { $0.name < $1.name }
    self.kinds = kinds.values.sorted { $0.name < $1.name }
    calibration = Calibration(predictions)
    calibrated = predictions.count
    let count = Double(max(1, answerable.counts.total))
    nDCG10 /= count
    hit1 /= count
    misses.sort {
      let (first, second) = ($0.confidence ?? 0, $1.confidence ?? 0)
      return first != second ? first < second : $0.id < $1.id
    }
  }
}
