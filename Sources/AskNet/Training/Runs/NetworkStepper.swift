internal import COpenBLAS

/// A network under training: one batch forward, and one step from its gradient.
package final class NetworkStepper {
  package let pass: NetworkPass<Float>
  package let workers: Workers
  private let parameters: Parameters<Float>
  private let adam: Adam<Float>
  private let options: TrainingOptions

  /// Room for batches of up to `bags` bags.
  package init(_ start: Network, options: TrainingOptions, bags: Int) {
    ask_blas_single_thread()
    workers = Workers(threads: options.threads)
    parameters = Parameters(start)
    pass = NetworkPass(parameters, bags: bags, workers: workers)
    adam = Adam(parameters, workers: workers)
    self.options = options
  }

  /// A copy of the network as it is now.
  package var network: Network { Network(parameters) }

  /// - Parameter key: decides which hidden units are dropped.
  package func forward(_ bags: Bags, step: Int, key: UInt32) {
    // The first batches set the running statistics, which would else remember their arbitrary start.
    pass.forward(bags, dropout: options.dropout, momentum: max(0.1, 1 / Double(step + 1)), key: key)
  }

  /// Learns from `pass.dOutput`; false, and nothing is learned, when the gradient is not finite.
  package func learn(step: Int, of steps: Int) -> Bool {
    pass.backward()
    let norm = Adam.gradientNorm(pass, workers: workers)
    guard norm.isFinite else { return false }
    let pace = schedule(step: step, of: steps, warmUp: options.warmUp)
    adam.step(
      pass, rate: options.learningRate * pace, tokenRate: options.tokenLearningRate * pace,
      decay: options.weightDecay, scale: clipping(norm: norm, limit: options.clip))
    return true
  }
}
