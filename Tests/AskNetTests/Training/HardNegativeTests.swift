import AskNet
import Testing

struct HardNegativeTests {
  /// Pairs of few positives and groups, a pool with all of them, and negatives named at random, wrong ones too.
  func sample(using rng: inout SeededGenerator) -> (pairs: [TrainingPair], pool: PassagePool) {
    var pairs = topicPairs(60, topics: 20, using: &rng)
    for i in pairs.indices {
      pairs[i].positive = Int32(i / 2)
      pairs[i].group = Int32(i / 6)
    }
    var pool = PassagePool()
    for pair in pairs { pool.append(pair.passage, group: pair.group, positive: pair.positive) }
    pool.append([], group: 50, positive: 50)
    pool.append([1, 2], group: 51, positive: 51)
    for i in pairs.indices {
      pairs[i].negatives = (0..<12).map { _ in Int32.random(in: 0..<62, using: &rng) }
    }
    return (pairs, pool)
  }

  @Test func `negatives are never of the pair's positive or group, held out, or empty`() {
    withSeeds(1..<20) { seed, rng in
      let (pairs, pool) = sample(using: &rng)
      var negatives = HardNegatives(pairs, pool: pool, withheld: [3, 4])
      negatives.mine(
        BiEncoder(
          Network(
            randomStart: NetworkShape(tokens: 200, width: 8), tokenWeights: Array(repeating: 1, count: 200),
            seed: seed)), options: HardNegativeOptions(), workers: Workers(threads: 2))
      #expect(negatives.choices.contains { $0.count > 12 }, "seed \(seed)")
      for (pair, rows) in zip(pairs, negatives.choices) {
        #expect(Set(rows).count == rows.count, "seed \(seed)")
        for row in rows.map({ Int($0) }) {
          #expect(pool.positives[row] != pair.positive && pool.groups[row] != pair.group, "seed \(seed)")
          #expect(![3, 4].contains(pool.groups[row]) && !pool.passages[row].isEmpty, "seed \(seed)")
        }
      }
    }
  }

  @Test func `a batch draws the pair's own choices, each passage in one column`() {
    withSeeds(1..<20) { seed, rng in
      let (pairs, pool) = sample(using: &rng)
      let negatives = HardNegatives(pairs, pool: pool, withheld: [])
      let batch = [2, 0, 4, 20, 8, 30]
      let drawn = negatives.sample(for: batch, perPair: 3, using: &rng)
      #expect(drawn.columns.count == 6 && Set(drawn.extras).count == drawn.extras.count, "seed \(seed)")
      // An answer of the batch is not embedded a second time.
      #expect(drawn.extras.allSatisfy { !batch.contains(Int($0)) }, "seed \(seed)")
      for (i, pair) in batch.enumerated() {
        let rows = drawn.columns[i].map { column in
          column < 6 ? Int32(batch[Int(column)]) : drawn.extras[Int(column) - 6]
        }
        #expect(rows.count == min(3, negatives.choices[pair].count), "seed \(seed)")
        #expect(Set(rows).isSubset(of: negatives.choices[pair]), "seed \(seed)")
      }
    }
  }

  /// Token t points along axis t, so cosines can be read off the bags.
  var axes: Network {
    let shape = NetworkShape(tokens: 4, width: 4, hidden: 1, layers: 0)
    let table = (0..<16).map { Float($0 / 4 == $0 % 4 ? 1 : 0) }
    return Network(
      shape: shape, table: table, logWeights: [0, 0, 0, 0], layers: [], runningMean: [], runningVariance: [])
  }

  @Test func `mining keeps the highest ranked below the guard, ties by place`() {
    var pool = PassagePool()
    // Cosines with token 0: 0.71, 1, 0.71, 0.58, 0, 0.95 of the right post.
    let passages: [[Int32]] = [[0, 1], [0], [0, 2], [0, 1, 2], [3], [0, 0, 0, 1]]
    for (i, passage) in passages.enumerated() {
      pool.append(passage, group: Int32(i), positive: Int32(i))
    }
    // The right passage has cosine 0.95.
    let pair = TrainingPair(question: [0], passage: [0, 0, 0, 1], group: 5, positive: 5, negatives: [4])
    func mined(_ options: HardNegativeOptions) -> [Int32] {
      var negatives = HardNegatives([pair], pool: pool, withheld: [])
      negatives.mine(BiEncoder(axes), options: options, workers: Workers(threads: 1))
      return negatives.choices[0]
    }
    #expect(mined(HardNegativeOptions(falseNegativeGuard: 0.1)) == [4, 1, 0, 2, 3])
    #expect(mined(HardNegativeOptions(falseNegativeGuard: 0)) == [4, 0, 2, 3])
    #expect(mined(HardNegativeOptions(minedPerPair: 2, falseNegativeGuard: 0)) == [4, 0, 2])
    #expect(mined(HardNegativeOptions(falseNegativeGuard: -0.3)) == [4, 3])
  }

  let shape = NetworkShape(tokens: 200, width: 16, hidden: 24, layers: 2)

  func set(negatives: Bool) -> TrainingSet {
    var rng = SeededGenerator(seed: 3)
    var pairs = topicPairs(400, topics: 20, using: &rng)
    var pool = PassagePool()
    for i in pairs.indices {
      pool.append(pairs[i].passage, group: pairs[i].group, positive: pairs[i].positive)
      if negatives { pairs[i].negatives = (0..<5).map { _ in Int32.random(in: 0..<400, using: &rng) } }
    }
    return TrainingSet(
      pairs: pairs, passages: Bags(pairs.map(\.passage)), groups: pairs.map(\.group),
      tokenWeights: Array(repeating: 1, count: 200), pool: pool)
  }

  func options(_ hardNegatives: HardNegativeOptions, threads: Int = 1) -> TrainingOptions {
    TrainingOptions(seed: 7, epochs: 3, batch: 150, hardNegatives: hardNegatives, threads: threads)
  }

  @Test(arguments: [
    HardNegativeOptions(perPair: 2), HardNegativeOptions(perPair: 2, marginWeight: 1),
    HardNegativeOptions(perPair: 2, areCandidates: false, marginWeight: 1),
    HardNegativeOptions(perPair: 2, marginWeight: 1, miningInterval: 1),
  ])
  func `hard negatives change the network, not with the number of threads`(hard: HardNegativeOptions) throws {
    let one = try train(set(negatives: true), shape: shape, options: options(hard))
    let two = try train(set(negatives: true), shape: shape, options: options(hard, threads: 2))
    #expect(one.network == two.network && one.report == two.report)
    let without = try train(
      set(negatives: true), shape: shape, options: options(HardNegativeOptions()))
    #expect(one.report.losses != without.report.losses)
  }

  @Test func `pairs without negatives learn as if there were no such option`() throws {
    let hard = HardNegativeOptions(perPair: 2, marginWeight: 1)
    let with = try train(set(negatives: false), shape: shape, options: options(hard))
    let without = try train(set(negatives: false), shape: shape, options: options(HardNegativeOptions()))
    #expect(with.network == without.network && with.report == without.report)
  }

  /// Rows of the negatives' tokens, which the lazy Adam moves on a little without a gradient, over ten batches; a
  /// gradient left over from the batch before shows at 1e-2.
  let leftOverTolerance = 1e-3

  @Test func `negatives that no candidate column has carry no gradient from batch to batch`() throws {
    // Without layers no batch statistics join the rows, and a weight of next to nothing leaves the margin no say.
    let shape = NetworkShape(tokens: 200, width: 16, layers: 0)
    func losses(_ hard: HardNegativeOptions) throws -> [Double] {
      var options = options(hard)
      options.batch = 100
      options.heldOut = 0.1
      return try train(set(negatives: true), shape: shape, options: options).report.losses
    }
    let with = try losses(HardNegativeOptions(perPair: 2, areCandidates: false, marginWeight: 1e-30))
    let without = try losses(HardNegativeOptions())
    #expect(distance(with, without) < leftOverTolerance, "\(with) \(without)")
  }

  @Test func `mining without a pool finds nothing and does no harm`() throws {
    let set = set(negatives: false)
    let start = Network(randomStart: shape, tokenWeights: set.tokenWeights, seed: 1)
    let hard = HardNegativeOptions(perPair: 2, miningInterval: 1)
    let with = try train(set.pairs, from: start, options: options(hard))
    #expect(
      try train(set.pairs, from: start, options: options(HardNegativeOptions())).network == with.network)
  }

  @Test func `negatives that no loss sees change nothing`() throws {
    let hard = HardNegativeOptions(perPair: 2, areCandidates: false, miningInterval: 1)
    let with = try train(set(negatives: true), shape: shape, options: options(hard))
    let without = try train(set(negatives: true), shape: shape, options: options(HardNegativeOptions()))
    #expect(with.network == without.network && with.report == without.report)
  }

  @Test func `mining alone finds negatives to learn from`() throws {
    let hard = HardNegativeOptions(perPair: 2, miningInterval: 2)
    let with = try train(set(negatives: false), shape: shape, options: options(hard))
    let without = try train(set(negatives: false), shape: shape, options: options(HardNegativeOptions()))
    #expect(with.report.losses[..<2] == without.report.losses[..<2])
    #expect(with.report.losses[2] > without.report.losses[2])
  }

  @Test func `a negative that is no number stops training and names the batch`() throws {
    var broken = Network(
      randomStart: shape, tokenWeights: Array(repeating: 1, count: 200), seed: 1)
    // A token of one passage of the pool alone.
    for i in 199 * 16..<200 * 16 { broken.table[i] = .infinity }
    var pool = PassagePool()
    pool.append([199], group: 1000, positive: 1000)
    var pairs = set(negatives: false).pairs.filter { !($0.question + $0.passage).contains(199) }
    for i in pairs.indices { pairs[i].negatives = [0] }
    for hard in [
      HardNegativeOptions(perPair: 1), HardNegativeOptions(perPair: 1, areCandidates: false, marginWeight: 1),
    ] {
      #expect(throws: NetworkError(.lossNotFinite(epoch: 1, batch: 1))) {
        try train(pairs, pool: pool, from: broken, options: options(hard))
      }
    }
  }
}
