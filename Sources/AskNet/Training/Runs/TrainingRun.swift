/// One run over the pairs that are learned from, epoch by epoch.
struct TrainingRun {
  let options: TrainingOptions
  private let stage: TrainingProgress.Stage
  /// The epoch after which to end, on the way that leads to `options.epochs`.
  var lastEpoch: Int

  init(_ options: TrainingOptions, stage: TrainingProgress.Stage) {
    precondition(
      options.batch >= 2 && options.epochs >= 0 && options.threads >= 1, "training with \(options)")
    precondition((0..<1).contains(options.dropout), "dropout \(options.dropout) is not in 0..<1")
    precondition(options.temperature.isSensible, "temperature \(options.temperature)")
    precondition(options.hardNegatives.isSensible, "hard negatives with \(options.hardNegatives)")
    self.options = options
    self.stage = stage
    lastEpoch = options.epochs
  }

  /// Trains `form`, which stands at `start`. With pairs held out the best network is kept, else the last.
  func train(
    _ form: some TrainingForm, from start: Network, progress: (TrainingProgress) throws -> Void
  ) throws -> (network: Network, report: TrainingReport) {
    let measured = form.heldOutPairs > 0
    let before = form.measure(start)
    var best = start
    var report = TrainingReport(
      pairs: form.learnedPairs, heldOutPairs: form.heldOutPairs, losses: [], heldOutMRR: [before],
      bestEpoch: 0, temperature: form.temperature)
    var order = SeededGenerator(seed: options.seed, stream: 11)
    var plan = form.plan(using: &order)
    guard !plan.isEmpty else { throw form.tooFew }
    let steps = options.epochs * plan.count
    var state = TrainingProgress(
      stage: stage, epoch: 0, epochs: lastEpoch, step: 0, steps: lastEpoch * plan.count, loss: .nan,
      heldOutMRR: measured ? before : nil)
    try progress(state)
    for epoch in 1..<lastEpoch + 1 {
      if epoch > 1 {
        form.rest(after: epoch - 1)
        plan = form.plan(using: &order)
      }
      var sum = 0.0
      for (index, batch) in plan.enumerated() {
        guard let loss = form.step(batch, step: state.step, of: steps) else {
          throw NetworkError(.lossNotFinite(epoch: epoch, batch: index + 1))
        }
        sum += loss
        state.epoch = epoch
        state.step += 1
        state.loss = sum / Double(index + 1)
        try progress(state)
      }
      report.losses.append(state.loss)
      guard measured else { continue }
      let network = form.network
      let rank = form.measure(network)
      state.heldOutMRR = rank
      report.heldOutMRR.append(rank)
      if rank > report.after {
        best = network
        report.bestEpoch = epoch
        report.temperature = form.temperature
      } else if epoch - report.bestEpoch >= options.patience {
        break
      }
    }
    if !measured, lastEpoch > 0 {
      best = form.network
      report.bestEpoch = lastEpoch
      report.temperature = form.temperature
    }
    return (best, report)
  }
}
