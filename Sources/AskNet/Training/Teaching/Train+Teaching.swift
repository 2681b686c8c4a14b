/// Trains a network to give texts the vectors that a teacher gives them.
///
/// As when a network is trained further, whole groups are held out; after each epoch it is measured at which rank the
/// network finds, for their texts, the competitor that the teacher finds first (MRR@10), the network with the best one
/// is kept, which may be the first, and training stops when it has not risen for `options.patience` epochs. On one kind
/// of processor the result is the same to the last bit for the same input, whatever the number of threads.
///
/// Texts without a token are passed over.
///
/// - Parameter progress: called before the first batch and after every batch; what it throws ends training and is
///   thrown on.
/// - Throws: `NetworkError` when there are fewer than two texts to learn from or all are of one group, or when the loss is not finite; what
///   `progress` throws.
public func train(
  _ teaching: Teaching, from network: Network, how: TeachingOptions = TeachingOptions(),
  options: TrainingOptions = TrainingOptions(), progress: (TrainingProgress) throws -> Void = { _ in }
) throws -> (network: Network, report: TrainingReport) {
  precondition(
    network.shape.width == teaching.width,
    "widths \(network.shape.width) and \(teaching.width) share no space")
  let form = TeachingRun(teaching, from: network, options: options, how: how)
  guard form.learnedPairs >= 2, form.groups >= 2 else { throw form.tooFew }
  return try TrainingRun(options, stage: .learning).train(form, from: network, progress: progress)
}
