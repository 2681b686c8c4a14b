internal import COpenBLAS
internal import Glibc

/// One run over the pairs of a split.
package struct TrainingRun {
  private let split: Split
  private let options: TrainingOptions
  private let stage: TrainingProgress.Stage
  /// The epoch after which to end, on the way that leads to `options.epochs`.
  package var lastEpoch: Int

  package init(_ split: Split, options: TrainingOptions, stage: TrainingProgress.Stage) {
    precondition(
      options.batch >= 2 && options.epochs >= 0 && options.threads >= 1, "training with \(options)")
    precondition((0..<1).contains(options.dropout), "dropout \(options.dropout) is not in 0..<1")
    self.split = split
    self.options = options
    self.stage = stage
    lastEpoch = options.epochs
  }

  /// With pairs held out the best network is kept, else the last.
  package func train(
    _ start: Network, progress: (TrainingProgress) throws -> Void
  ) throws -> TrainedNetwork {
    ask_blas_single_thread()
    let workers = Workers(threads: options.threads)
    let measured = split.heldOut.count > 0
    let before = split.heldOut.meanReciprocalRank(BiEncoder(start), workers: workers)
    var best = start
    var report = TrainingReport(
      pairs: split.learned.count, heldOutPairs: split.heldOut.count, losses: [], heldOutMRR: [before],
      bestEpoch: 0)
    var batches = Batches(split.learned, options: options, tokens: start.shape.tokens)
    var order = SeededGenerator(seed: options.seed, stream: 11)
    var plan = batches.plan(using: &order)
    guard !plan.isEmpty else { throw split.tooFew }
    var state = TrainingProgress(
      stage: stage, epoch: 0, epochs: lastEpoch, step: 0, steps: lastEpoch * plan.count, loss: .nan,
      heldOutMRR: measured ? before : nil)
    try progress(state)
    let stepper = Stepper(start, options: options, steps: options.epochs * plan.count, workers: workers)
    for epoch in 1..<lastEpoch + 1 {
      if epoch > 1 { plan = batches.plan(using: &order) }
      var sum = 0.0
      for (index, batch) in plan.enumerated() {
        guard let loss = stepper.step(&batches, batch, pairs: split.learned, step: state.step) else {
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
      let network = stepper.network
      let rank = split.heldOut.meanReciprocalRank(BiEncoder(network), workers: workers)
      state.heldOutMRR = rank
      report.heldOutMRR.append(rank)
      if rank > report.after {
        best = network
        report.bestEpoch = epoch
      } else if epoch - report.bestEpoch >= options.patience {
        break
      }
    }
    if !measured, lastEpoch > 0 { best = stepper.network }
    return TrainedNetwork(network: best, report: report)
  }
}

/// What is kept from batch to batch.
private final class Stepper {
  private let parameters: Parameters<Float>
  private let pass: NetworkPass<Float>
  private let adam: Adam<Float>
  private let loss: InfoNCE<Float>
  private let options: TrainingOptions
  private let steps: Int
  private let workers: Workers
  private var chance: SeededGenerator
  private var bags = Bags()

  init(_ start: Network, options: TrainingOptions, steps: Int, workers: Workers) {
    parameters = Parameters(start)
    pass = NetworkPass(parameters, bags: 2 * options.batch, workers: workers)
    adam = Adam(parameters, workers: workers)
    loss = InfoNCE(questions: options.batch, passages: options.batch, temperature: options.temperature)
    chance = SeededGenerator(seed: options.seed, stream: 12)
    self.options = options
    self.steps = steps
    self.workers = workers
  }

  var network: Network { Network(parameters) }

  /// Learns from one batch and returns its loss; nil, and nothing is learned, when loss or gradient is not finite.
  func step(_ batches: inout Batches, _ batch: [Int], pairs: [TrainingPair], step: Int) -> Double? {
    batches.fill(&bags, with: batch, using: &chance)
    // The first batches set the running statistics, which would else remember their arbitrary start.
    pass.forward(
      bags, dropout: options.dropout, momentum: max(0.1, 1 / Double(step + 1)),
      key: UInt32(truncatingIfNeeded: chance.next()))
    let positives = batch.map { pairs[$0].positive }
    let value = loss.loss(
      pass.output, positives: positives, candidates: positives, into: pass.dOutput, workers: workers)
    guard value.isFinite else { return nil }
    pass.backward()
    let norm = Adam.gradientNorm(pass, workers: workers)
    guard norm.isFinite else { return nil }
    let pace = schedule(step: step, of: steps, warmUp: options.warmUp)
    adam.step(
      pass, rate: options.learningRate * pace, tokenRate: options.tokenLearningRate * pace,
      decay: options.weightDecay, scale: norm > options.clip ? options.clip / norm : 1)
    return value
  }
}

/// The factor of the rates at a step: up in a straight line, then down along a cosine (Loshchilov and Hutter 2017).
package func schedule(step: Int, of steps: Int, warmUp: Double) -> Double {
  let rise = warmUp * Double(steps)
  if Double(step) < rise { return Double(step + 1) / (rise + 1) }
  let done = (Double(step) - rise) / max(1, Double(steps) - rise)
  return 0.5 * (1 + cos(.pi * min(1, done)))
}
