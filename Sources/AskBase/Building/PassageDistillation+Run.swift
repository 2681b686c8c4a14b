internal import AskNet
internal import AskTeacher

/// How far a distillation has come.
package struct DistillationProgress: Equatable, Sendable {
  /// Steps made, of all.
  package let steps, total: Int
  /// The loss of the last step.
  package let loss: Double
  /// For the steps to come, at the pace of this run.
  package let timeLeft: Duration
}

extension PassageDistillation {
  /// Goes on from the checkpoint at `path`, if there is one, until the training is finished or `limit` is over, and
  /// leaves a checkpoint; whoever kills the run loses what came after the last.
  ///
  /// - Parameters:
  ///   - limit: ends the run after the step in which it passes.
  ///   - progress: called after each step; what it throws ends the run, without a checkpoint.
  /// - Returns: whether the training is finished.
  /// - Throws: `BaseError` when the checkpoint cannot be read or written or is of another training,
  ///   `TransformerTrainingError`, and what `progress` throws.
  package func run(
    checkpoint path: String, limit: Duration, progress: (DistillationProgress) throws -> Void = { _ in }
  ) throws -> Bool {
    if WholeFile.exists(path) {
      let checkpoint = try PassageCheckpoint(path: path)
      guard checkpoint.settings == settings else { throw BaseError(path: path, .otherTraining) }
      resume(from: checkpoint.state)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let first = steps
    while !isFinished, clock.now - start < limit {
      let loss = try step()
      let left = (clock.now - start) * (options.training.steps - steps) / (steps - first)
      try progress(
        DistillationProgress(steps: steps, total: options.training.steps, loss: loss, timeLeft: left))
    }
    if steps > first { try PassageCheckpoint(settings: settings, state: state).write(to: path) }
    return isFinished
  }

  /// Names what is learned, from what and how: equal ones go on from each other's checkpoints.
  package var settings: String {
    let training = options.training
    let shares = DistillationSample.Kind.allCases.map { "\($0.rawValue) \(options.perBatch[$0] ?? 0)" }
    return [
      "material \(digest)", "seed \(options.seed), a batch of \(shares.joined(separator: ", "))",
      "each second batch of \(options.pairsPerBatch) pairs, temperature \(training.temperature)",
      "\(training.steps) steps, rates \(training.rates), warm-up \(training.warmUp), \(training.rateDecay)",
      "decay \(training.weightDecay), clip \(training.clip), frozen "
        + training.frozen.map { "\($0)" }.sorted().joined(separator: " "),
      "products \(training.productPrecision), matrices \(training.matrixRounding), tokens \(training.tokenRounding)",
      "\(training.distillation)",
    ].joined(separator: "\n")
  }
}
