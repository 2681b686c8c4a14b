/// Trains a first network on a corpus.
///
/// Twice: a rehearsal holds out whole groups, keeps them out of the start as well, and finds after which epoch their
/// MRR@10 is best; then training begins anew with everything and stops after that epoch. So the report's figures are
/// of questions and passages that the rehearsed network had never seen, and no pair is lost to the measurement. On
/// one kind of processor the result is the same to the last bit for the same input, whatever the number of threads.
///
/// Pairs with an empty side are passed over.
///
/// - Parameter progress: called before the first batch of each run and after every batch; what it throws, such as
///   `CancellationError`, ends training and is thrown on.
/// - Throws: `NetworkError` when there are fewer than four pairs to learn from or all are of one group, or when the
///   loss is not finite; what `progress` throws.
public func train(
  _ set: TrainingSet, shape: NetworkShape, start: TokenStart = .decomposition,
  options: TrainingOptions = TrainingOptions(), progress: (TrainingProgress) throws -> Void = { _ in }
) throws -> TrainedNetwork {
  let split = try Split(set.pairs, options: options)
  if options.heldOut == 0 {
    let first = set.start(start, shape: shape, withholding: [], options: options)
    return try TrainingRun(options, stage: .learning).train(
      split, pool: set.pool, from: first, progress: progress)
  }
  let withheld = set.start(start, shape: shape, withholding: split.withheld, options: options)
  let rehearsal = try TrainingRun(options, stage: .rehearsal).train(
    split, pool: set.pool, from: withheld, progress: progress)
  let first = set.start(start, shape: shape, withholding: [], options: options)
  var run = TrainingRun(options, stage: .learning)
  run.lastEpoch = rehearsal.report.bestEpoch
  let learned = try run.train(split.withEverything, pool: set.pool, from: first, progress: progress)
  return TrainedNetwork(network: learned.network, report: rehearsal.report)
}

/// Trains a network further.
///
/// Whole groups are held out; after each epoch their MRR@10 is measured, the best network is kept, which may be the
/// first, and training stops when it has not risen for `options.patience` epochs.
///
/// - Parameters:
///   - pool: what the pairs' negatives count in, and what is mined for more.
///   - progress: as above.
/// - Throws: as above.
public func train(
  _ pairs: [TrainingPair], pool: PassagePool = PassagePool(), from network: Network,
  options: TrainingOptions = TrainingOptions(), progress: (TrainingProgress) throws -> Void = { _ in }
) throws -> TrainedNetwork {
  let split = try Split(pairs, options: options)
  return try TrainingRun(options, stage: .learning).train(
    split, pool: pool, from: network, progress: progress)
}

extension TrainingRun {
  fileprivate func train(
    _ split: Split, pool: PassagePool, from start: Network, progress: (TrainingProgress) throws -> Void
  ) throws -> TrainedNetwork {
    let form = PairTraining(split, pool: pool, from: start, options: options)
    let (network, report) = try train(form, from: start, progress: progress)
    return TrainedNetwork(network: network, report: report)
  }
}

/// Pairs to learn from and pairs held out, by whole groups.
package struct Split {
  package let learned: [TrainingPair]
  package let heldOut: HeldOut
  /// The groups of the pairs held out.
  package let withheld: Set<Int32>
  package let tooFew: NetworkError
  private let all: [TrainingPair]

  package init(_ pairs: [TrainingPair], options: TrainingOptions) throws(NetworkError) {
    all = pairs.filter { !$0.question.isEmpty && !$0.passage.isEmpty }
    let groups = Self.distinct(all.map(\.group))
    tooFew = NetworkError(.tooFewPairs(pairs: all.count, groups: groups.count))
    guard groups.count >= 2 else { throw tooFew }
    let held = Self.drawn(from: groups, options: options)
    withheld = held
    learned = all.filter { !held.contains($0.group) }
    heldOut = HeldOut(all.lazy.filter { held.contains($0.group) })
    guard learned.count >= 4 else { throw tooFew }
  }

  private init(everythingOf split: Split) {
    all = split.all
    learned = split.all
    heldOut = HeldOut([])
    withheld = []
    tooFew = split.tooFew
  }

  /// Each group once, in order of first appearance.
  static func distinct(_ groups: [Int32]) -> [Int32] {
    var seen: Set<Int32> = []
    return groups.filter { seen.insert($0).inserted }
  }

  /// The groups to hold out of at least two.
  static func drawn(from groups: [Int32], options: TrainingOptions) -> Set<Int32> {
    var groups = groups
    var generator = SeededGenerator(seed: options.seed, stream: 10)
    groups.shuffle(using: &generator)
    let wanted = max(1, Int((options.heldOut * Double(groups.count)).rounded()))
    return Set(groups.prefix(options.heldOut == 0 ? 0 : min(groups.count - 1, wanted)))
  }

  /// Nothing held out.
  package var withEverything: Split { Split(everythingOf: self) }
}
