/// Questions go through the network, passages stay as they are; all of them compete for every question.
final class QuestionTraining: TrainingForm {
  private let split: QuestionSplit
  private let pool: PassagePool
  private let vectors: Matrix<Float>
  private let options: TrainingOptions
  private let stepper: NetworkStepper
  private var loss: PassageSoftmax<Float>
  private var parameter: TemperatureParameter
  private var dropout: WordDropout
  private var chance: SeededGenerator
  private var bags = Bags()

  init(_ split: QuestionSplit, passages: FixedPassages, from start: Network, options: TrainingOptions) {
    self.split = split
    self.options = options
    pool = passages.pool
    vectors = Matrix(rows: passages.count, columns: passages.width, values: passages.vectors)
    stepper = NetworkStepper(start, options: options, bags: options.batch)
    parameter = TemperatureParameter(options.temperature)
    loss = PassageSoftmax(
      vectors, positives: pool.positives, questions: options.batch, temperature: options.temperature.start)
    dropout = WordDropout(chance: options.wordDropout, tokens: start.shape.tokens)
    chance = SeededGenerator(seed: options.seed, stream: 12)
  }

  var learnedPairs: Int { split.learned.count }
  var heldOutPairs: Int { split.heldOutCount }
  var tooFew: NetworkError { split.tooFew }
  var network: Network { stepper.network }
  var temperature: Double { parameter.value }

  /// All pairs at random, in batches that differ by one pair at most: no question is another's negative, so any two
  /// may stand together.
  func plan(using generator: inout SeededGenerator) -> [[Int]] {
    var waiting = Array(split.learned.indices)
    waiting.shuffle(using: &generator)
    let count = (waiting.count + options.batch - 1) / options.batch
    let batches = (0..<count).map { i in
      Array(waiting[i * waiting.count / count..<(i + 1) * waiting.count / count])
    }
    // One row alone has no batch statistics.
    return batches.filter { $0.count >= 2 }
  }

  func measure(_ network: Network) -> Double {
    split.meanReciprocalRank(
      Encoder(network), vectors: vectors, positives: pool.positives, workers: stepper.workers)
  }

  func rest(after epoch: Int) {}

  func step(_ batch: [Int], step: Int, of steps: Int) -> Double? {
    bags.removeAll()
    for index in batch {
      let pair = split.learned[index]
      let kept = dropout.question(
        pair.question, without: pool.passages[Int(pair.passage)], using: &chance)
      bags.append(sampled(kept, most: options.maxTokens, using: &chance))
    }
    stepper.forward(bags, step: step, key: UInt32(truncatingIfNeeded: chance.next()))
    let pass = stepper.pass
    let value = loss.loss(
      pass.output, answers: batch.map { split.learned[$0].passage }, into: pass.dOutput,
      workers: stepper.workers)
    let dLogTemperature = TemperatureParameter.gradient(pass.output, pass.dOutput, questions: batch.count)
    guard value.isFinite, stepper.learn(step: step, of: steps) else { return nil }
    parameter.step(
      gradient: dLogTemperature,
      rate: options.temperatureRate * schedule(step: step, of: steps, warmUp: options.warmUp))
    loss.temperature = Float(parameter.value)
    return value
  }
}
