/// Trains the question side alone, against passages whose vectors stay as they are.
///
/// The loss of a question is a softmax over *all* passages, not only those of its batch; see `PassageSoftmax`. As when
/// a network is trained further, whole groups are held out: after each epoch their questions, without the words that
/// they share with their passages, rank all fixed passages, the network with the best MRR@10 is kept, which may be the
/// first, and training stops when it has not risen for `options.patience` epochs. On one kind of processor the result
/// is the same to the last bit for the same input, whatever the number of threads.
///
/// Pairs with an empty question are passed over; `options.hardNegatives` have no bearing, since every passage is a
/// negative already.
///
/// - Parameter progress: called before the first batch and after every batch; what it throws ends training and is
///   thrown on.
/// - Throws: `NetworkError` when there are fewer than four pairs to learn from or all are of one group, or when the
///   loss is not finite; what `progress` throws.
public func train(
  _ pairs: [FixedPair], questionSide network: Network, passages: FixedPassages,
  options: TrainingOptions = TrainingOptions(), progress: (TrainingProgress) throws -> Void = { _ in }
) throws -> TrainedNetwork {
  precondition(
    network.shape.width == passages.width,
    "widths \(network.shape.width) and \(passages.width) share no space")
  let split = try QuestionSplit(pairs, passages: passages, options: options)
  let run = TrainingRun(options, stage: .learning)
  let form = QuestionTraining(split, passages: passages, from: network, options: options)
  let (trained, report) = try run.train(form, from: network, progress: progress)
  return TrainedNetwork(network: trained, passages: .fixed(passages), report: report)
}
