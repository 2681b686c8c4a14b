/// A form of training, as the loop over epochs and batches sees it.
///
/// There are two: questions and passages by one network (`PairTraining`), and texts that follow vectors which stay as
/// they are (`TeachingRun`).
protocol TrainingForm: AnyObject {
  var learnedPairs: Int { get }
  var heldOutPairs: Int { get }
  /// What to say when no batch can be made.
  var tooFew: NetworkError { get }
  /// A copy of the network as it is now.
  var network: Network { get }
  /// What cosines are divided by now.
  var temperature: Double { get }

  /// Random batches for one epoch, as indices of pairs.
  func plan(using generator: inout SeededGenerator) -> [[Int]]

  /// Learns from one batch, which is number `step` of `steps`, from 0, and returns its loss; nil, and nothing is
  /// learned, when loss or gradient is not finite.
  func step(_ batch: [Int], step: Int, of steps: Int) -> Double?

  /// MRR@10 of `network` on the pairs held out.
  func measure(_ network: Network) -> Double

  /// Called before every epoch but the first; `epoch` is the one that has just ended.
  func rest(after epoch: Int)
}
