import AskNet
import Testing

struct TrainingTests {
  let shape = NetworkShape(tokens: 200, width: 16, hidden: 24, layers: 2)
  let weights = [Float](repeating: 1, count: 200)

  func set(_ count: Int = 400, seed: UInt64 = 1) -> TrainingSet {
    var rng = SeededGenerator(seed: seed)
    let pairs = topicPairs(count, topics: 20, using: &rng)
    return TrainingSet(
      pairs: pairs, passages: Bags(pairs.map(\.passage)), groups: pairs.map(\.group), tokenWeights: weights)
  }

  /// Batches of several blocks, so that threads really share the work.
  let options = TrainingOptions(seed: 7, epochs: 2, batch: 150, threads: 1)

  @Test(arguments: [TokenStart.random, .decomposition])
  func `the same seed gives the same bytes with one thread and with two`(start: TokenStart) throws {
    var two = options
    two.threads = 2
    let first = try train(set(), shape: shape, start: start, options: options)
    let again = try train(set(), shape: shape, start: start, options: options)
    let threaded = try train(set(), shape: shape, start: start, options: two)
    #expect(first.report.losses.isEmpty == false)
    #expect(first.network == again.network && first.report == again.report)
    #expect(first.network == threaded.network && first.report == threaded.report)
    var other = options
    other.seed = 8
    #expect(try train(set(), shape: shape, start: start, options: other).network != first.network)
  }

  @Test func `a learned temperature moves, alike with one thread and with two`() throws {
    var learned = options
    learned.temperature = .learned(start: 0.25)
    let one = try train(set(), shape: shape, options: learned)
    learned.threads = 2
    let two = try train(set(), shape: shape, options: learned)
    #expect(one.network == two.network && one.report == two.report)
    #expect(one.report.temperature != 0.25 && Temperature.bounds.contains(one.report.temperature))
    let still = try train(set(), shape: shape, options: options)
    #expect(still.report.temperature == 0.25 && still.network != one.network)
  }

  @Test(arguments: [0, 1, 3], [8, 24])
  func `networks of any depth learn, alike with one thread and with two`(layers: Int, hidden: Int) throws {
    let shape = NetworkShape(tokens: 200, width: 16, hidden: hidden, layers: layers)
    var two = options
    two.threads = 2
    let start = Network(randomStart: shape, tokenWeights: weights, seed: 1)
    let trained = try train(set().pairs, from: start, options: options)
    #expect(try train(set().pairs, from: start, options: two).network == trained.network)
    #expect(trained.report.after > trained.report.before)
    #expect(trained.network.layers.count == layers * (2 * 16 * hidden + 2 * hidden + 16))
    #expect(trained.network.layers != start.layers || layers == 0)
  }

  @Test func `training moves every kind of parameter and keeps the best epoch`() throws {
    let start = Network(randomStart: shape, tokenWeights: weights, seed: 1)
    var longer = options
    longer.epochs = 8
    let trained = try train(set().pairs, from: start, options: longer)
    let report = trained.report
    #expect(report.after == report.heldOutMRR.max() && report.heldOutMRR.count == report.losses.count + 1)
    #expect(report.bestEpoch > 0)
    #expect(trained.network.table != start.table && trained.network.logWeights != start.logWeights)
    #expect(trained.network.layers != start.layers && trained.network.runningMean != start.runningMean)
  }

  @Test func `with nothing held out the last epoch is kept, without epochs the start`() throws {
    var all = options
    all.heldOut = 0
    let trained = try train(set(), shape: shape, options: all)
    #expect(
      trained.report.pairs == 400 && trained.report.heldOutMRR == [0] && trained.report.losses.count == 2)
    all.epochs = 0
    let start = Network(decomposing: set().passages, shape: shape, tokenWeights: weights, seed: all.seed)
    #expect(try train(set(), shape: shape, options: all).network == start)
  }

  @Test func `an error from the progress closure ends training`() {
    #expect(throws: CancellationError.self) {
      try train(set(), shape: shape, options: options) { if $0.step == 2 { throw CancellationError() } }
    }
  }

  @Test func `progress counts its steps and its stages`() throws {
    var seen: [TrainingProgress] = []
    _ = try train(set(), shape: shape, options: options) { seen.append($0) }
    let rehearsal = seen.filter { $0.stage == .rehearsal }
    #expect(
      rehearsal.map(\.step) == Array(0..<rehearsal.count) && rehearsal.allSatisfy { $0.step <= $0.steps })
    #expect(seen.last?.stage == .learning)
  }

  @Test func `too few pairs are an error that says so`() {
    for count in [0, 1, 3] {
      let pairs = Array(set().pairs.prefix(count))
      #expect(throws: NetworkError.self) {
        try train(pairs, from: Network(randomStart: shape, tokenWeights: weights, seed: 1))
      }
    }
    let error = NetworkError(.tooFewPairs(pairs: 3, groups: 2))
    #expect(error.description.hasPrefix("training pairs from 2 posts are too few"))
  }

  @Test func `pairs of one group are too few, however many`() {
    let pairs = set().pairs.map { pair in
      var pair = pair
      pair.group = 0
      return pair
    }
    #expect(throws: NetworkError(.tooFewPairs(pairs: 400, groups: 1))) {
      try train(pairs, from: Network(randomStart: shape, tokenWeights: weights, seed: 1))
    }
  }

  @Test func `a loss that is no number stops training and names the batch`() {
    var broken = Network(randomStart: shape, tokenWeights: weights, seed: 1)
    for i in broken.table.indices { broken.table[i] = .infinity }
    #expect(throws: NetworkError(.lossNotFinite(epoch: 1, batch: 1))) {
      try train(set().pairs, from: broken, options: options)
    }
  }

  @Test func `no positive stands twice in a batch and groups are held out whole`() throws {
    try withSeeds { seed, rng in
      var pairs = topicPairs(300, topics: 20, using: &rng)
      for i in pairs.indices { pairs[i].positive = Int32(i / 3) }
      var options = options
      options.seed = seed
      let split = try Split(pairs, options: options)
      #expect(!split.withheld.isEmpty && split.learned.allSatisfy { !split.withheld.contains($0.group) })
      for batch in Batches(pairs, options: options, tokens: 200).plan(using: &rng) {
        #expect(Set(batch.map { pairs[$0].positive }).count == batch.count, "seed \(seed)")
        #expect(batch.count >= 2 && batch.count <= options.batch, "seed \(seed)")
      }
    }
  }

  @Test func `dropping shared words never empties a question`() {
    let pairs = [
      TrainingPair(question: [1, 2, 1, 3], passage: [1, 2], group: 0, positive: 0),
      TrainingPair(question: [1, 2], passage: [2, 1], group: 1, positive: 1),
    ]
    var options = options
    options.wordDropout = 1
    var batches = Batches(pairs, options: options, tokens: 5)
    var rng = SeededGenerator(seed: 1)
    var bags = Bags()
    batches.fill(&bags, with: [0, 1], using: &rng)
    #expect(bags == Bags([[3], [1, 2], [1, 2], [2, 1]]))
  }

  @Test func `only tokens of the batch are updated`() {
    var rng = SeededGenerator(seed: 2)
    let parameters = Parameters<Double>(smallNetwork(using: &rng))
    let workers = Workers(threads: 1)
    let before = parameters.table.values
    let pass = NetworkPass(parameters, bags: 4, workers: workers)
    let adam = Adam(parameters, workers: workers)
    pass.forward(Bags([[1], [2, 3], [3], [5]]), dropout: 0, momentum: 0.1, key: 1)
    _ = InfoNCE<Double>(questions: 2, passages: 2, temperature: 0.5).loss(
      pass.output, positives: [0, 1], candidates: [0, 1], into: pass.dOutput, workers: workers)
    pass.backward()
    adam.step(pass, rate: 0.1, tokenRate: 0.1, decay: 0.1, scale: 1)
    let changed = (0..<12).filter {
      parameters.table.values[$0 * 6..<$0 * 6 + 6] != before[$0 * 6..<$0 * 6 + 6]
    }
    #expect(changed == [1, 2, 3, 5])
  }

  @Test func `the rate rises, then falls to nothing`() {
    let rates = (0..<100).map { schedule(step: $0, of: 100, warmUp: 0.1) }
    #expect(zip(rates[..<10], rates[1..<10]).allSatisfy { $0 < $1 } && rates[10] == 1)
    #expect(zip(rates[10...], rates[11...]).allSatisfy { $0 > $1 } && rates[99] < 0.001)
  }
}
