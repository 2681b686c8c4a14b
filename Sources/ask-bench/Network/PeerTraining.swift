import AskNet
import Foundation

/// One side of a race between two programs that train the same network: the other is Tools/peers/race.py.
///
/// Writes start and batches to a folder, then trains a window of steps for each line that comes in and answers each
/// with a line of JSON.
struct PeerTraining {
  let folder: String
  let steps, window: Int
  let dropout: Float

  private struct Head: Encodable {
    let tokens, width, hidden, layers, batch, side, steps, window: Int
    let dropout: Float
    let learningRate, tokenLearningRate, weightDecay, temperature, clip: Double
    /// The factor of the rates at each step.
    let schedule: [Double]
  }

  private struct Window: Encodable {
    let seconds: Double
    let losses: [Double]
  }

  init?(_ words: some Collection<String>) {
    let words = Array(words)
    guard words.count == 4, let steps = Int(words[1]), let window = Int(words[2]),
      let dropout = Float(words[3])
    else { return nil }
    (folder, self.steps, self.window, self.dropout) = (words[0], steps, window, dropout)
  }

  func run() throws {
    var options = NetworkBench.options
    options.dropout = dropout
    var tokens = SyntheticTokens(seed: 2)
    let pairs = tokens.pairs(steps * options.batch, side: NetworkBench.side)
    let network = NetworkBench.network(2)
    try write(network, pairs, options)
    var losses: [Double] = []
    var sum = 0.0
    var start = ContinuousClock.now
    _ = try train(pairs, from: network, options: options) { progress in
      if progress.step > 0 {
        // What is given is the mean of the epoch so far.
        losses.append(progress.loss * Double(progress.step) - sum)
        sum = progress.loss * Double(progress.step)
      }
      guard progress.step % window == 0 else { return }
      if progress.step > 0 {
        try answer(Window(seconds: (ContinuousClock.now - start) / .seconds(1), losses: losses))
      }
      losses = []
      guard progress.step < steps, readLine() != nil else { return }
      start = ContinuousClock.now
    }
  }

  private func write(_ network: Network, _ pairs: [TrainingPair], _ options: TrainingOptions) throws {
    var order = SeededGenerator(seed: options.seed, stream: 11)
    let batches = Batches(pairs, options: options, tokens: network.shape.tokens).plan(using: &order)
    let tokens = batches.flatMap { batch in
      batch.flatMap { pairs[$0].question } + batch.flatMap { pairs[$0].passage }
    }
    let values = network.table + network.logWeights + network.layers
    for (name, data) in [
      ("start", values.withUnsafeBytes { Data($0) }), ("tokens", tokens.withUnsafeBytes { Data($0) }),
    ] { try data.write(to: URL(filePath: folder + "/" + name + ".bin")) }
    let shape = network.shape
    try answer(
      Head(
        tokens: shape.tokens, width: shape.width, hidden: shape.hidden, layers: shape.layers,
        batch: options.batch, side: NetworkBench.side, steps: batches.count, window: window,
        dropout: options.dropout, learningRate: options.learningRate,
        tokenLearningRate: options.tokenLearningRate, weightDecay: options.weightDecay,
        temperature: options.temperature.start, clip: options.clip,
        schedule: batches.indices.map { schedule(step: $0, of: batches.count, warmUp: options.warmUp) }))
  }

  private func answer(_ value: some Encodable) throws {
    FileHandle.standardOutput.write(try JSONEncoder().encode(value) + Data("\n".utf8))
  }
}
