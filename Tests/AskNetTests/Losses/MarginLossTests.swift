import AskNet
import Testing

struct MarginLossTests {
  let workers = Workers(threads: 1)
  /// The third question has none; passage 4 is a negative of two questions, passage 0 somebody's answer.
  let negatives = Bags([[2, 4], [5], [], [4, 0]])

  @Test func `margin loss gradients agree with central differences and are added to what is there`() {
    withSeeds { seed, rng in
      let vectors = Matrix<Double>(rows: 10, columns: 3, using: &rng)
      var margin = MarginLoss<Double>(questions: 4, passages: 6, margin: 0.5, weight: 0.7)
      let d = Matrix<Double>(rows: 10, columns: 3)
      func value() -> Double { margin.loss(vectors, negatives: negatives, into: d, workers: workers) }
      let expected = centralDifferences(vectors.base, count: 30, of: value)
      d.fill(2)
      #expect(value() > 0, "seed \(seed)")
      #expect(distance(d.values.map { $0 - 2 }, expected) < gradientTolerance, "seed \(seed)")
    }
  }

  @Test func `a margin that is kept costs nothing and passes no gradient`() {
    let vectors = Matrix<Double>(rows: 3, columns: 2, values: [1, 0, 1, 0, 0, 1])
    let d = Matrix<Double>(rows: 3, columns: 2)
    var margin = MarginLoss<Double>(questions: 1, passages: 2, margin: 0.9, weight: 1)
    #expect(margin.loss(vectors, negatives: Bags([[1]]), into: d, workers: workers) == 0)
    #expect(d.values == Array(repeating: 0, count: 6))
  }

  @Test func `without negatives there is no margin loss`() {
    let d = Matrix<Double>(rows: 4, columns: 2)
    var margin = MarginLoss<Double>(questions: 2, passages: 2, margin: 0.9, weight: 1)
    #expect(margin.loss(d, negatives: Bags([[], []]), into: d, workers: workers) == 0)
    #expect(d.values == Array(repeating: 0, count: 8))
  }

  @Test func `rows without direction give a margin loss that is a number`() {
    let vectors = Matrix<Double>(rows: 10, columns: 3)
    let d = Matrix<Double>(rows: 10, columns: 3)
    var margin = MarginLoss<Double>(questions: 4, passages: 6, margin: 0.5, weight: 2)
    #expect(margin.loss(vectors, negatives: negatives, into: d, workers: workers) == 1)
    #expect(d.values.allSatisfy { $0 == 0 })
  }

  @Test func `what is no number comes out of the margin loss`() {
    let vectors = Matrix<Double>(rows: 10, columns: 3)
    vectors.fill(.nan)
    let d = Matrix<Double>(rows: 10, columns: 3)
    var margin = MarginLoss<Double>(questions: 4, passages: 6, margin: 0.5, weight: 2)
    #expect(margin.loss(vectors, negatives: negatives, into: d, workers: workers).isNaN)
  }

  @Test func `threads give the same bits`() {
    withSeeds { seed, rng in
      let vectors = Matrix<Float>(rows: 900, columns: 8, using: &rng)
      let negatives = Bags(
        (0..<300).map { i in
          (0..<3).map { _ in Int32.random(in: 300..<600, using: &rng) }
        })
      let results = [1, 2].map { threads in
        let d = Matrix<Float>(rows: 900, columns: 8)
        var margin = MarginLoss<Float>(questions: 300, passages: 600, margin: 0.5, weight: 1)
        let loss = margin.loss(vectors, negatives: negatives, into: d, workers: Workers(threads: threads))
        return (loss, d.values)
      }
      #expect(results[0] == results[1], "seed \(seed)")
    }
  }
}
