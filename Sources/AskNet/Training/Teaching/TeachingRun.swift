/// The network's vectors follow a teacher's.
final class TeachingRun: TrainingForm {
  private let teaching: Teaching
  private let learned, heldOut: [Int]
  private let options: TrainingOptions
  private let how: TeachingOptions
  private let stepper: NetworkStepper
  private let match: VectorMatch<Float>
  private let competitors: Matrix<Float>?
  private let targets: Matrix<Float>
  private var chance: SeededGenerator
  private var bags = Bags()
  /// Of each text held out, the competitor that the teacher finds most like it.
  private lazy var nearest = nearestCompetitors()

  init(_ teaching: Teaching, from start: Network, options: TrainingOptions, how: TeachingOptions) {
    self.teaching = teaching
    self.options = options
    self.how = how
    let withheld = Split.drawn(from: Split.distinct(teaching.groups), options: options)
    let texts = (0..<teaching.texts.count).filter { !teaching.texts[$0].isEmpty }
    learned = texts.filter { !withheld.contains(teaching.groups[$0]) }
    heldOut = texts.filter { withheld.contains(teaching.groups[$0]) }
    stepper = NetworkStepper(start, options: options, bags: options.batch)
    let width = teaching.width
    let rows = teaching.competitors.count / width
    competitors = rows == 0 ? nil : Matrix(rows: rows, columns: width, values: teaching.competitors)
    targets = Matrix(rows: options.batch, columns: width)
    match = VectorMatch(
      questions: options.batch, competitors: rows == 0 ? options.batch : rows, temperature: how.temperature,
      direct: how.direct, order: how.order)
    chance = SeededGenerator(seed: options.seed, stream: 13)
  }

  var learnedPairs: Int { learned.count }
  var heldOutPairs: Int { heldOut.count }
  var groups: Int { Split.distinct(teaching.groups).count }
  var tooFew: NetworkError { NetworkError(.tooFewPairs(pairs: learned.count, groups: groups)) }
  var network: Network { stepper.network }
  var temperature: Double { how.temperature }

  func plan(using generator: inout SeededGenerator) -> [[Int]] {
    var waiting = learned
    waiting.shuffle(using: &generator)
    let count = (waiting.count + options.batch - 1) / options.batch
    let batches = (0..<count).map { i in
      Array(waiting[i * waiting.count / count..<(i + 1) * waiting.count / count])
    }
    // One row alone has no batch statistics.
    return batches.filter { $0.count >= 2 }
  }

  func rest(after epoch: Int) {}

  func step(_ batch: [Int], step: Int, of steps: Int) -> Double? {
    bags.removeAll()
    for (row, text) in batch.enumerated() {
      bags.append(sampled(kept(teaching.texts[text]), most: options.maxTokens, using: &chance))
      for j in 0..<teaching.width { targets[row][j] = teaching.targets[text * teaching.width + j] }
    }
    stepper.forward(bags, step: step, key: UInt32(truncatingIfNeeded: chance.next()))
    let pass = stepper.pass
    let value = match.loss(
      pass.output, count: batch.count, targets: targets, among: competitors ?? targets,
      rows: competitors?.rows ?? batch.count, into: pass.dOutput, workers: stepper.workers)
    guard value.isFinite, stepper.learn(step: step, of: steps) else { return nil }
    return value
  }

  /// The tokens without those dropped; all of them if none would be left.
  private func kept(_ tokens: ArraySlice<Int32>) -> [Int32] {
    guard how.tokenDropout > 0 else { return Array(tokens) }
    let kept = tokens.filter { _ in chance.unit() >= how.tokenDropout }
    return kept.isEmpty ? Array(tokens) : kept
  }

  /// At which rank the network finds what the teacher finds first.
  func measure(_ network: Network) -> Double {
    guard !heldOut.isEmpty else { return 0 }
    let encoder = Encoder(network)
    let asked = Matrix<Float>(rows: heldOut.count, columns: encoder.width)
    let texts = Bags(heldOut.map { Array(teaching.texts[$0]) })
    stepper.workers.run(over: heldOut.count, by: Block.rows) { encoder.embed(texts, $0, into: asked.base) }
    let pool = competitors ?? heldOutTargets
    return HeldOut.meanReciprocalRank(
      of: asked, answers: nearest, among: pool, positives: (0..<Int32(pool.rows)).map(\.self),
      workers: stepper.workers)
  }

  private lazy var heldOutTargets: Matrix<Float> = {
    let width = teaching.width
    let matrix = Matrix<Float>(rows: heldOut.count, columns: width)
    for (row, text) in heldOut.enumerated() {
      for j in 0..<width { matrix[row][j] = teaching.targets[text * width + j] }
    }
    return matrix
  }()

  private func nearestCompetitors() -> [Int] {
    guard let competitors else { return Array(heldOut.indices) }
    let asked = heldOutTargets
    return heldOut.indices.map { row in
      var best = 0
      var bestScore = -Float.infinity
      for j in 0..<competitors.rows {
        let score = Float.dot(asked[row], competitors[j], count: teaching.width)
        if score > bestScore { (best, bestScore) = (j, score) }
      }
      return best
    }
  }
}
