internal import COpenBLAS
internal import Glibc

/// Trains a network to bring questions and the passages that answer them together.
///
/// Whole groups are held out; after each epoch their MRR@10 is measured, the best network is kept, and training stops
/// when it has not risen for `options.patience` epochs. On one kind of processor the result is the same to the
/// last bit for the same input, whatever the number of threads.
///
/// Pairs with an empty side are passed over.
///
/// - Parameter progress: called before the first batch and after every one; what it throws, such as
///   `CancellationError`, ends training and is thrown on.
/// - Throws: `NetworkError` when there are fewer than four pairs to learn from or all are of one group, or when the
///   loss is not finite; what `progress` throws.
public func train(
  _ pairs: [TrainingPair], from start: Network, options: TrainingOptions = TrainingOptions(),
  progress: (TrainingProgress) throws -> Void = { _ in }
) throws -> TrainedNetwork {
  precondition(options.batch >= 2 && options.epochs >= 0 && options.threads >= 1, "training with \(options)")
  precondition((0..<1).contains(options.dropout), "dropout \(options.dropout) is not in 0..<1")
  ask_blas_single_thread()
  let usable = pairs.filter { !$0.question.isEmpty && !$0.passage.isEmpty }
  let split = try Split(usable, options: options)
  let workers = Workers(threads: options.threads)
  let parameters = Parameters<Float>(start)
  let pass = NetworkPass(parameters, bags: 2 * options.batch, workers: workers)
  let adam = Adam(parameters, workers: workers)
  let loss = InfoNCE<Float>(
    questions: options.batch, passages: options.batch, temperature: options.temperature)
  var batches = Batches(split.learned, options: options, tokens: start.shape.tokens)
  var order = SeededGenerator(seed: options.seed, stream: 11)
  var chance = SeededGenerator(seed: options.seed, stream: 12)

  var best = start
  var report = TrainingReport(
    pairs: split.learned.count, heldOutPairs: split.heldOut.count, losses: [],
    heldOutMRR: [split.heldOut.meanReciprocalRank(BiEncoder(start), workers: workers)], bestEpoch: 0)
  var plan = batches.plan(using: &order)
  guard !plan.isEmpty else { throw split.tooFew }
  var state = TrainingProgress(
    epoch: 0, epochs: options.epochs, step: 0, steps: options.epochs * plan.count, loss: .nan,
    heldOutMRR: report.before)
  try progress(state)
  var bags = Bags()
  for epoch in 0..<options.epochs {
    var sum = 0.0
    if epoch > 0 { plan = batches.plan(using: &order) }
    for (index, batch) in plan.enumerated() {
      batches.fill(&bags, with: batch, using: &chance)
      // The first batches set the running statistics, which would else remember their arbitrary start.
      pass.forward(
        bags, dropout: options.dropout, momentum: max(0.1, 1 / Double(state.step + 1)),
        key: UInt32(truncatingIfNeeded: chance.next()))
      let positives = batch.map { split.learned[$0].positive }
      let value = loss.loss(
        pass.output, positives: positives, candidates: positives, into: pass.dOutput, workers: workers)
      guard value.isFinite else {
        throw NetworkError(.lossNotFinite(epoch: epoch + 1, batch: index + 1))
      }
      pass.backward()
      let pace = schedule(step: state.step, of: state.steps, warmUp: options.warmUp)
      let norm = adam.step(
        pass, rate: options.learningRate * pace, tokenRate: options.tokenLearningRate * pace,
        decay: options.weightDecay, clip: options.clip)
      guard norm.isFinite else {
        throw NetworkError(.lossNotFinite(epoch: epoch + 1, batch: index + 1))
      }
      sum += value
      state.epoch = epoch + 1
      state.step += 1
      state.loss = sum / Double(index + 1)
      try progress(state)
    }
    let network = Network(parameters)
    state.heldOutMRR = split.heldOut.meanReciprocalRank(BiEncoder(network), workers: workers)
    report.losses.append(state.loss)
    report.heldOutMRR.append(state.heldOutMRR)
    if options.heldOut == 0 || state.heldOutMRR > report.after {
      best = network
      report.bestEpoch = epoch + 1
    } else if epoch + 1 - report.bestEpoch >= options.patience {
      break
    }
  }
  return TrainedNetwork(network: best, report: report)
}

/// The factor of the rates at a step: up in a straight line, then down along a cosine (Loshchilov and Hutter 2017).
package func schedule(step: Int, of steps: Int, warmUp: Double) -> Double {
  let rise = warmUp * Double(steps)
  if Double(step) < rise { return Double(step + 1) / (rise + 1) }
  let done = (Double(step) - rise) / max(1, Double(steps) - rise)
  return 0.5 * (1 + cos(.pi * min(1, done)))
}

/// Pairs to learn from and pairs held out, by whole groups.
private struct Split {
  let learned: [TrainingPair]
  let heldOut: HeldOut
  let tooFew: NetworkError

  init(_ pairs: [TrainingPair], options: TrainingOptions) throws(NetworkError) {
    var seen: Set<Int32> = []
    var groups = pairs.map(\.group).filter { seen.insert($0).inserted }
    tooFew = NetworkError(.tooFewPairs(pairs: pairs.count, groups: groups.count))
    guard groups.count >= 2 else { throw tooFew }
    var generator = SeededGenerator(seed: options.seed, stream: 10)
    groups.shuffle(using: &generator)
    let wanted = max(1, Int((options.heldOut * Double(groups.count)).rounded()))
    let count = options.heldOut == 0 ? 0 : min(groups.count - 1, wanted)
    let held = Set(groups.prefix(count))
    learned = pairs.filter { !held.contains($0.group) }
    heldOut = HeldOut(pairs.lazy.filter { held.contains($0.group) })
    guard learned.count >= 4 else { throw tooFew }
  }
}
