internal import AskNet
internal import AskTeacher

extension PassageDistillation {
  private static let stepsBetweenSaves = 20

  /// Goes on from the checkpoint at `path`, if it is of this training, until the training is finished. Now and then,
  /// and at the end, it leaves one there; whoever stops it loses what came after the last.
  ///
  /// - Parameter progress: called after each step with the loss before it; what it throws ends the run.
  /// - Throws: `BaseError` when the checkpoint is damaged or cannot be written, `TransformerTrainingError`, and what
  ///   `progress` throws.
  package func run(checkpoint path: String, progress: (_ loss: Double) throws -> Void = { _ in }) throws {
    if WholeFile.exists(path) {
      let checkpoint = try PassageCheckpoint(path: path)
      if checkpoint.settings == settings { resume(from: checkpoint.state) }
    }
    while !isFinished {
      let loss = try step()
      try progress(loss)
      if steps % Self.stepsBetweenSaves == 0 || isFinished {
        try PassageCheckpoint(settings: settings, state: state).write(to: path)
      }
    }
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
