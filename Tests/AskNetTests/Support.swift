import AskNet

/// Runs `body` for a few seeds and hands it the seed, so that a failure can name it.
func withSeeds(_ seeds: Range<UInt64> = 1..<6, _ body: (UInt64, inout SeededGenerator) throws -> Void)
  rethrows
{
  for seed in seeds {
    var generator = SeededGenerator(seed: seed)
    try body(seed, &generator)
  }
}

extension Matrix {
  /// Normal numbers.
  convenience init(rows: Int, columns: Int, using generator: inout SeededGenerator) {
    let values = (0..<rows * columns).map { _ in S(generator.normal()) }
    self.init(rows: rows, columns: columns, values: values)
  }
}

/// The largest difference of two lists; infinite when their lengths differ.
func distance<S: BinaryFloatingPoint>(_ a: [S], _ b: [S]) -> Double {
  guard a.count == b.count else { return .infinity }
  return zip(a, b).map { Double(abs($0 - $1)) }.max() ?? 0
}

/// The derivative of `loss` with respect to each value at `base` by central differences.
///
/// A step of 1e-5 balances rounding (1e-16 / 1e-5) and truncation (1e-10): both are far below `gradientTolerance`.
func centralDifferences(
  _ base: UnsafeMutablePointer<Double>, count: Int, of loss: () -> Double
) -> [Double] {
  let h = 1e-5
  return (0..<count).map { i in
    let value = base[i]
    base[i] = value + h
    let above = loss()
    base[i] = value - h
    let below = loss()
    base[i] = value
    return (above - below) / (2 * h)
  }
}

/// Ten times what central differences lose in these tests; a wrong term shows at 1e-2.
let gradientTolerance = 1e-7

/// Double precision against double precision, sums in another order.
let exactTolerance = 1e-12

/// A small network whose layers all do something.
func smallNetwork(tokens: Int = 12, using generator: inout SeededGenerator) -> Network {
  let shape = NetworkShape(tokens: tokens, width: 6, hidden: 5, layers: 2)
  func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float(generator.normal()) } }
  return Network(
    shape: shape, table: numbers(tokens * 6), logWeights: numbers(tokens), layers: numbers(shape.layerValues),
    runningMean: numbers(10), runningVariance: numbers(10).map { abs($0) + 0.5 })
}

/// Pairs whose question and passage speak of one of `topics` in different words.
func topicPairs(_ count: Int, topics: Int, using generator: inout SeededGenerator) -> [TrainingPair] {
  (0..<count).map { i in
    let topic = Int32(i % topics) * 10
    return TrainingPair(
      question: (0..<4).map { _ in topic + Int32.random(in: 0..<6, using: &generator) },
      passage: (0..<12).map { _ in topic + Int32.random(in: 3..<10, using: &generator) }, group: Int32(i / 2),
      positive: Int32(i))
  }
}
