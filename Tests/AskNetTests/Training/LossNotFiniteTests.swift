import AskNet
import Testing

/// A loss that is no number in a later batch stops training there, in both forms and with every option.
struct LossNotFiniteTests {
  let shape = NetworkShape(tokens: 201, width: 16, hidden: 24, layers: 1)

  /// Token 200 is infinite, and stands in one question of about 200.
  var broken: Network {
    var network = Network(randomStart: shape, tokenWeights: Array(repeating: 1, count: 201), seed: 1)
    for i in 200 * 16..<201 * 16 { network.table[i] = .infinity }
    return network
  }

  func options(_ temperature: Temperature, _ hard: HardNegativeOptions, seed: UInt64) -> TrainingOptions {
    TrainingOptions(
      seed: seed, epochs: 2, batch: 20, temperature: temperature, hardNegatives: hard, heldOut: 0, threads: 1)
  }

  /// Runs `training` and checks that it names the batch behind the last that was reported.
  func expectStop(
    _ training: (@escaping (TrainingProgress) -> Void) throws -> TrainedNetwork, seed: UInt64
  ) -> Int {
    var last = 0
    let error = #expect(throws: NetworkError.self) { try training { last = $0.step } }
    #expect(error == NetworkError(.lossNotFinite(epoch: 1, batch: last + 1)), "seed \(seed)")
    return last
  }

  @Test(arguments: [
    (Temperature.set(0.25), HardNegativeOptions()), (.learned(start: 0.25), HardNegativeOptions()),
    (.set(0.25), HardNegativeOptions(perPair: 1, marginWeight: 1)),
    (.set(0.25), HardNegativeOptions(perPair: 1, areCandidates: false, marginWeight: 1)),
  ])
  func `pairs that give no number are named by epoch and batch`(
    temperature: Temperature, hard: HardNegativeOptions
  ) {
    var stops: Set<Int> = []
    withSeeds { seed, rng in
      var pairs = topicPairs(200, topics: 20, using: &rng)
      pairs[50].question = [200]
      var pool = PassagePool()
      for (i, pair) in pairs.enumerated() {
        pool.append(pair.passage, group: pair.group, positive: pair.positive)
        pairs[i].negatives = [Int32((i + 10) % 200)]
      }
      let options = options(temperature, hard, seed: seed)
      stops.insert(
        expectStop({ try train(pairs, pool: pool, from: broken, options: options, progress: $0) }, seed: seed)
      )
    }
    #expect(stops.count > 1)
  }
}
