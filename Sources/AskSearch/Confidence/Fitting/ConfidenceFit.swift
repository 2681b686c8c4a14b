import AskNet

/// Fits a model of confidence on judged questions, answerable and not.
///
/// The log odds are fitted to tell questions that the column answers from those that it does not. An answerable one
/// whose first answer is wrong counts less, so that those with the right post on top are kept apart best. What is seen of
/// each question by a model that was fitted without it gives the calibration and the thresholds.
package struct ConfidenceFit: Equatable, Sendable {
  /// Whether the question's vector may say what kinds of questions the column answers.
  package var usesVector = true
  /// How much a sample counts by its kind, but 1 for `right`.
  package var wrongShare = 0.4
  package var withheldShare = 0.05
  /// The unanswerable questions together count so much of the answerable ones, however many of either were judged: the
  /// mix of questions for which the probabilities hold.
  package var unanswerablePerAnswerable = 0.8

  package init() {}

  /// Fewer right answers or unanswerable questions than this say too little.
  package static let fewest = 20
  package static let folds = 10
  /// Held against the mean loss once there are so many samples; fewer are held more.
  private static let evidencePenalty = 10.0
  private static let vectorPenalty = 100.0
  /// Of the answerable questions, and of those with the right post on top, so many may stay below `answered`; a little
  /// less than the aim (15 and 8 of a hundred), since other questions will differ.
  private static let unansweredShare = 0.13
  private static let unansweredRightShare = 0.065
  /// Of the answerable questions so many may be `none`.
  private static let noneShare = 0.03

  /// Nil when the samples say too little.
  package func model(for samples: [ConfidenceSample], seed: UInt64 = 1) -> ConfidenceModel? {
    guard samples.count(where: { $0.kind == .right }) >= Self.fewest,
      samples.count(where: { $0.kind == .unanswerable }) >= Self.fewest
    else { return nil }
    let scores = crossValidated(samples, seed: seed)
    let judged = samples.indices.filter { samples[$0].kind != .withheld }
    let share = unanswerableShare(among: samples)
    let calibration = LogisticFit(penalties: [1e-6]).result(
      for: judged.map {
        LogisticFit.Sample(
          values: [scores[$0]], isRight: samples[$0].kind == .right,
          share: samples[$0].kind == .unanswerable ? share : 1)
      })
    var model = fitted(on: samples)
    model.slope = calibration.weights[0]
    model.offset = calibration.bias - calibration.weights[0] * calibration.centers[0]
    model.thresholds = thresholds(samples, scores, model)
    return model
  }

  /// The log odds of each sample by a model that was fitted without its question.
  package func crossValidated(_ samples: [ConfidenceSample], seed: UInt64 = 1) -> [Double] {
    var generator = SeededGenerator(seed: seed, stream: 60)
    let questions = Set(samples.map(\.question)).sorted().shuffled(using: &generator)
    let fold = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($1, $0 % Self.folds) })
    var scores = [Double](repeating: 0, count: samples.count)
    for number in 0..<Self.folds {
      let model = fitted(on: samples.filter { fold[$0.question] != number })
      for (place, sample) in samples.enumerated() where fold[sample.question] == number {
        scores[place] = model.logOdds(of: sample.evidence)
      }
    }
    return scores
  }

  /// The log odds alone, neither calibrated nor with thresholds.
  private func fitted(on samples: [ConfidenceSample]) -> ConfidenceModel {
    let width = usesVector ? samples.map(\.evidence.vector.count).max() ?? 0 : 0
    let zeros = [Double](repeating: 0, count: width)
    let unanswerable = unanswerableShare(among: samples)
    let asked = samples.map { sample in
      let vector = sample.evidence.vector.map(Double.init)
      return LogisticFit.Sample(
        values: sample.evidence.values + (vector.count == width ? vector : zeros),
        isRight: sample.kind == .right || sample.kind == .wrong,
        share: sample.kind == .unanswerable ? unanswerable : share(of: sample.kind))
    }
    let total = Double(samples.count { $0.kind != .withheld })
    let evidence = Evidence.names.count
    let penalties =
      [Double](repeating: Self.evidencePenalty / total, count: evidence)
      + [Double](repeating: Self.vectorPenalty / total, count: width)
    let result = LogisticFit(penalties: penalties).result(for: asked)
    var model = ConfidenceModel(
      bias: result.bias,
      terms: (0..<evidence).map { .init(weight: result.weights[$0], center: result.centers[$0]) }, slope: 1,
      offset: 0, thresholds: ConfidenceThresholds(answered: 0.5, maybe: 0.25))
    model.direction = Array(result.weights[evidence...])
    model.directionCenter = zip(model.direction, result.centers[evidence...]).reduce(0) { $0 + $1.0 * $1.1 }
    return model
  }

  private func share(of kind: ConfidenceSample.Kind) -> Double {
    switch kind {
    case .right, .unanswerable: 1
    case .wrong: wrongShare
    case .withheld: withheldShare
    }
  }

  private func unanswerableShare(among samples: [ConfidenceSample]) -> Double {
    let answerable = samples.count { $0.kind == .right || $0.kind == .wrong }
    let unanswerable = samples.count { $0.kind == .unanswerable }
    return unanswerablePerAnswerable * Double(answerable) / Double(max(1, unanswerable))
  }

  private func thresholds(
    _ samples: [ConfidenceSample], _ scores: [Double], _ model: ConfidenceModel
  ) -> ConfidenceThresholds {
    func quantile(_ share: Double, _ kinds: [ConfidenceSample.Kind]) -> Double {
      let chosen = zip(samples, scores).filter { kinds.contains($0.0.kind) }.map(\.1).sorted()
      return chosen[Int(share * Double(chosen.count))]
    }
    let answered = min(
      quantile(Self.unansweredShare, [.right, .wrong]), quantile(Self.unansweredRightShare, [.right]))
    return ConfidenceThresholds(
      answered: model.probability(atLogOdds: answered),
      maybe: model.probability(atLogOdds: min(answered, quantile(Self.noneShare, [.right, .wrong]))))
  }
}
