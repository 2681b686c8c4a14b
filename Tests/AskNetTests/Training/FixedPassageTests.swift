import AskNet
import Testing

/// The question side alone, against vectors that another network made.
struct FixedPassageTests {
  let shape = NetworkShape(tokens: 200, width: 16, hidden: 24, layers: 2)
  let weights = [Float](repeating: 1, count: 200)
  let options = TrainingOptions(seed: 7, epochs: 4, batch: 150, threads: 1)

  var start: Network { Network(randomStart: shape, tokenWeights: weights, seed: 1) }

  /// 200 passages that a teacher embeds, and two questions on each.
  func sample(seed: UInt64 = 1) -> (pairs: [FixedPair], passages: FixedPassages) {
    var rng = SeededGenerator(seed: seed)
    let teacher = Encoder(Network(randomStart: shape, tokenWeights: weights, seed: 99))
    var pool = PassagePool()
    var vectors: [Float] = []
    for pair in topicPairs(200, topics: 20, using: &rng) {
      pool.append(pair.passage, group: pair.group, positive: pair.positive)
      vectors += teacher.embed(pair.passage)
    }
    let pairs = topicPairs(400, topics: 20, using: &rng).enumerated().map { i, pair in
      FixedPair(question: pair.question, passage: Int32(i % 200))
    }
    return (pairs, FixedPassages(pool, vectors: vectors, width: 16))
  }

  @Test(arguments: [Temperature.set(0.1), .learned(start: 0.1)])
  func `questions learn to find fixed passages, alike with one thread and with two`(
    temperature: Temperature
  ) throws {
    let (pairs, passages) = sample()
    var one = options
    one.temperature = temperature
    var two = one
    two.threads = 2
    let trained = try train(pairs, questionSide: start, passages: passages, options: one)
    let threaded = try train(pairs, questionSide: start, passages: passages, options: two)
    #expect(trained.network == threaded.network && trained.report == threaded.report)
    #expect(trained.report.after > trained.report.before && trained.report.bestEpoch > 0)
    #expect(trained.passages == .fixed(passages))
    #expect((trained.report.temperature == 0.1) == (temperature == .set(0.1)))
    #expect(trained.report.heldOutPairs > 0 && trained.report.pairs + trained.report.heldOutPairs <= 400)
  }

  @Test func `groups are held out whole and shared words are not asked for`() throws {
    try withSeeds { seed, _ in
      let (pairs, passages) = sample(seed: seed)
      var options = options
      options.seed = seed
      let split = try QuestionSplit(pairs, passages: passages, options: options)
      let learned = Set(split.learned.map { passages.pool.groups[Int($0.passage)] })
      let all = Set(passages.pool.groups)
      #expect(learned.count == 90 && all.count == 100, "seed \(seed)")
      // Both questions on the two passages of each of ten groups, without those of shared words alone.
      #expect(split.heldOutCount <= 40 && split.heldOutCount > 20, "seed \(seed)")
    }
  }

  @Test func `with nothing held out all is learned and the last network kept`() throws {
    let (pairs, passages) = sample()
    var all = options
    all.heldOut = 0
    let trained = try train(pairs, questionSide: start, passages: passages, options: all)
    #expect(trained.report.pairs == 400 && trained.report.losses.count == 4)
    #expect(trained.network != start && trained.report.losses[3] < trained.report.losses[0])
  }

  @Test func `vectors that are no numbers stop training and name the batch`() throws {
    let (pairs, passages) = sample()
    var vectors = passages.vectors
    vectors[5] = .nan
    #expect(throws: NetworkError(.lossNotFinite(epoch: 1, batch: 1))) {
      try train(
        pairs, questionSide: start, passages: FixedPassages(passages.pool, vectors: vectors, width: 16),
        options: options)
    }
  }

  @Test func `too few questions are an error`() {
    let (pairs, passages) = sample()
    for few in [[], Array(pairs.prefix(3)), pairs.filter { $0.passage < 2 }] {
      #expect(throws: NetworkError.self) {
        try train(few, questionSide: start, passages: passages, options: options)
      }
    }
  }

  @Test func `passages without tokens drop no word`() throws {
    let (pairs, passages) = sample()
    var bare = PassagePool()
    for row in 0..<passages.count {
      bare.append([], group: passages.pool.groups[row], positive: passages.pool.positives[row])
    }
    let fixed = FixedPassages(bare, vectors: passages.vectors, width: 16)
    let split = try QuestionSplit(pairs, passages: fixed, options: options)
    #expect(split.heldOutCount == 40)
    #expect(try train(pairs, questionSide: start, passages: fixed, options: options).report.bestEpoch > 0)
  }
}
