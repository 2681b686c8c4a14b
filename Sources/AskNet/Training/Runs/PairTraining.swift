/// Questions and passages go through one network, the passages of a batch are each other's negatives.
final class PairTraining: TrainingForm {
  private let split: Split
  private let options: TrainingOptions
  private let stepper: NetworkStepper
  private var loss: InfoNCE<Float>
  private var parameter: TemperatureParameter
  private var margin: MarginLoss<Float>
  private var batches: Batches
  private var negatives: HardNegatives
  private var chance: SeededGenerator
  private var negativeChance: SeededGenerator
  private var bags = Bags()

  init(_ split: Split, pool: PassagePool, from start: Network, options: TrainingOptions) {
    let extras = options.hardNegatives.areUsed ? options.batch * options.hardNegatives.perPair : 0
    self.split = split
    self.options = options
    stepper = NetworkStepper(start, options: options, bags: 2 * options.batch + extras)
    loss = InfoNCE(
      questions: options.batch, passages: options.batch + extras, temperature: options.temperature.start)
    parameter = TemperatureParameter(options.temperature)
    margin = MarginLoss(
      questions: options.batch, passages: options.batch + extras, margin: options.hardNegatives.margin,
      weight: options.hardNegatives.marginWeight)
    batches = Batches(split.learned, options: options, tokens: start.shape.tokens)
    // Without hard negatives the pool is of no use, and is not gone through.
    negatives = HardNegatives(
      options.hardNegatives.areUsed ? split.learned : [], pool: pool, withheld: split.withheld)
    chance = SeededGenerator(seed: options.seed, stream: 12)
    negativeChance = SeededGenerator(seed: options.seed, stream: 13)
  }

  var learnedPairs: Int { split.learned.count }
  var heldOutPairs: Int { split.heldOut.count }
  var tooFew: NetworkError { split.tooFew }
  var network: Network { stepper.network }
  var temperature: Double { parameter.value }

  func plan(using generator: inout SeededGenerator) -> [[Int]] { batches.plan(using: &generator) }

  func measure(_ network: Network) -> Double {
    split.heldOut.meanReciprocalRank(BiEncoder(network), workers: stepper.workers)
  }

  func rest(after epoch: Int) {
    let hard = options.hardNegatives
    guard hard.areUsed, hard.miningInterval > 0, epoch % hard.miningInterval == 0 else { return }
    negatives.mine(BiEncoder(stepper.network), options: hard, workers: stepper.workers)
  }

  func step(_ batch: [Int], step: Int, of steps: Int) -> Double? {
    batches.fill(&bags, with: batch, using: &chance)
    var drawn = BatchNegatives()
    if options.hardNegatives.areUsed {
      drawn = negatives.sample(for: batch, perPair: options.hardNegatives.perPair, using: &negativeChance)
      for row in drawn.extras {
        batches.append(negatives.pool.passages[Int(row)], to: &bags, using: &negativeChance)
      }
    }
    stepper.forward(bags, step: step, key: UInt32(truncatingIfNeeded: chance.next()))
    let (value, dLogTemperature) = loss(batch, drawn)
    guard value.isFinite, stepper.learn(step: step, of: steps) else { return nil }
    parameter.step(
      gradient: dLogTemperature,
      rate: options.temperatureRate * schedule(step: step, of: steps, warmUp: options.warmUp))
    loss.temperature = Float(parameter.value)
    return value
  }

  /// The loss of the batch that has gone forward, and its derivative by the logarithm of the temperature; the gradient
  /// of the vectors is left in the pass.
  private func loss(_ batch: [Int], _ drawn: BatchNegatives) -> (Double, dLogTemperature: Double) {
    let pass = stepper.pass
    let extras = drawn.extras.map { Int($0) }
    let positives = batch.map { split.learned[$0].positive }
    var value: Double
    if options.hardNegatives.areCandidates {
      value = loss.loss(
        pass.output, positives: positives,
        candidates: positives + extras.map { negatives.pool.positives[$0] },
        groups: batch.map { split.learned[$0].group }, extraGroups: extras.map { negatives.pool.groups[$0] },
        into: pass.dOutput, workers: stepper.workers)
    } else {
      value = loss.loss(
        pass.output, positives: positives, candidates: positives, into: pass.dOutput, workers: stepper.workers
      )
      let unused = extras.count * pass.dOutput.columns
      pass.dOutput[2 * batch.count].update(repeating: 0, count: unused)
    }
    // Before the margin's gradient is added, which knows no temperature.
    let dLogTemperature = TemperatureParameter.gradient(pass.output, pass.dOutput, questions: batch.count)
    if options.hardNegatives.marginWeight > 0 {
      value += margin.loss(
        pass.output, negatives: drawn.columns, into: pass.dOutput, workers: stepper.workers)
    }
    return (value, dLogTemperature)
  }
}
