import AskNet
import Testing

@Suite struct TeachingTests {
  /// Texts of five tokens whose targets are the means of hidden rows.
  private static func teaching(groups: Int) -> (teaching: Teaching, start: Network) {
    let (tokens, width, count) = (40, 8, 600)
    var generator = SeededGenerator(seed: 7, stream: 1)
    let hidden = (0..<tokens * width).map { _ in Float(generator.normal()) }
    var bags = Bags()
    var targets: [Float] = []
    for _ in 0..<count {
      let bag = (0..<5).map { _ in Int32.random(in: 0..<Int32(tokens), using: &generator) }
      bags.append(bag)
      var mean = [Float](repeating: 0, count: width)
      for token in bag { for j in 0..<width { mean[j] += hidden[Int(token) * width + j] } }
      let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
      targets += mean.map { $0 / length }
    }
    let shape = NetworkShape(tokens: tokens, width: width, hidden: 8, layers: 1)
    return (
      Teaching(texts: bags, targets: targets, groups: (0..<count).map { Int32($0 % groups) }, width: width),
      Network(randomStart: shape, tokenWeights: Array(repeating: 1, count: tokens), seed: 1)
    )
  }

  private static func options(threads: Int = 2) -> TrainingOptions {
    TrainingOptions(
      epochs: 8, batch: 32, learningRate: 1e-2, tokenLearningRate: 3e-2, heldOut: 0.2, threads: threads)
  }

  @Test func `a network comes to give unseen texts their teacher's vectors`() throws {
    let (teaching, start) = Self.teaching(groups: 60)
    let (network, report) = try train(teaching, from: start, options: Self.options())
    #expect(report.after > report.before + 0.3, "\(report.heldOutMRR)")
    #expect(report.losses.last ?? 9 < report.losses[0])
    #expect(network != start)
  }

  @Test func `the network does not depend on the number of threads`() throws {
    let (teaching, start) = Self.teaching(groups: 60)
    let one = try train(teaching, from: start, options: Self.options(threads: 1)).network
    let two = try train(teaching, from: start, options: Self.options(threads: 2)).network
    #expect(one == two)
  }

  @Test func `texts of one group are too few`() throws {
    let (teaching, start) = Self.teaching(groups: 1)
    #expect(throws: NetworkError.self) { try train(teaching, from: start, options: Self.options()) }
  }
}
