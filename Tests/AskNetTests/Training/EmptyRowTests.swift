import AskNet
import Testing

/// Rows without a token, which have no direction, go through the network, every loss and back without harm.
struct EmptyRowTests {
  let workers = Workers(threads: 1)

  /// Questions, their passages, one more: some without a token, or all.
  static let batches = [
    Bags([[], [2, 5], [3], [1], [], [4, 4, 0], [6]]), Bags([[1], [2], [3], [4], [5], [6], []]),
    Bags([[], [], [], [], [], [], []]),
  ]

  enum Loss: CaseIterable { case contrastive, margin }

  @Test(arguments: batches, Loss.allCases)
  func `rows without a token leave every loss and gradient a number`(bags: Bags, loss: Loss) {
    withSeeds { seed, rng in
      let network = smallNetwork(using: &rng)
      let parameters = Parameters<Float>(network)
      let pass = NetworkPass(parameters, bags: 7, workers: workers)
      pass.forward(bags, dropout: 0.1, momentum: 0.1, key: UInt32(seed))
      let value: Double
      switch loss {
      case .contrastive:
        value = InfoNCE<Float>(questions: 3, passages: 4, temperature: 0.05).loss(
          pass.output, positives: [0, 1, 2], candidates: [0, 1, 2, 3], groups: [0, 1, 2], extraGroups: [1],
          into: pass.dOutput, workers: workers)
      case .margin:
        var margin = MarginLoss<Float>(questions: 3, passages: 4, margin: 1, weight: 1)
        value = margin.loss(
          pass.output, negatives: Bags([[3], [3, 0], [1]]), into: pass.dOutput, workers: workers)
      }
      #expect(value.isFinite, "seed \(seed)")
      let slope = TemperatureParameter.gradient(pass.output, pass.dOutput, questions: 3)
      #expect(slope.isFinite, "seed \(seed)")
      pass.backward()
      let norm = Adam.gradientNorm(pass, workers: workers)
      #expect(norm.isFinite, "seed \(seed)")
      Adam(parameters, workers: workers).step(pass, rate: 0.1, tokenRate: 0.1, decay: 0.1, scale: 1)
      #expect((parameters.table.values + parameters.layers.values).allSatisfy { $0.isFinite }, "seed \(seed)")
      // What stood in no batch has not moved.
      let untouched = Set(0..<12).subtracting(bags.tokens.map { Int($0) })
      for token in untouched {
        let row = token * 6..<token * 6 + 6
        #expect(parameters.table.values[row] == network.table[row], "seed \(seed), token \(token)")
      }
    }
  }
}
