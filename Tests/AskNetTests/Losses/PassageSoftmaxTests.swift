import AskNet
import Testing

struct PassageSoftmaxTests {
  let workers = Workers(threads: 1)
  /// Passages 1, 3 and 4 are of one positive.
  let positives: [Int32] = [0, 1, 2, 1, 1, 3]
  let answers: [Int32] = [3, 0, 4, 3]

  @Test func `softmax over all passages agrees with central differences, in questions and temperature`() {
    withSeeds { seed, rng in
      let questions = Matrix<Double>(rows: 5, columns: 3, using: &rng)
      let passages = Matrix<Double>(rows: 6, columns: 3, using: &rng)
      let logarithm = Matrix<Double>(rows: 1, columns: 1, values: [Double.logarithm(0.4)])
      let d = Matrix<Double>(rows: 5, columns: 3)
      func value() -> Double {
        PassageSoftmax(
          passages, positives: positives, questions: 5, temperature: Double.exponential(logarithm.base[0])
        ).loss(questions, answers: answers, into: d, workers: workers)
      }
      let expected = centralDifferences(questions.base, count: 12, of: value)
      let slope = centralDifferences(logarithm.base, count: 1, of: value)[0]
      _ = value()
      #expect(distance(Array(d.values.prefix(12)), expected) < gradientTolerance, "seed \(seed)")
      #expect(d.values.suffix(3) == [0, 0, 0], "seed \(seed)")
      let gradient = TemperatureParameter.gradient(questions, d, questions: 4)
      #expect(abs(gradient - slope) < gradientTolerance, "seed \(seed)")
    }
  }

  @Test func `a passage that has no rival costs nothing`() {
    let vectors = Matrix<Double>(rows: 2, columns: 2, values: [1, 0, 0, 1])
    let d = Matrix<Double>(rows: 1, columns: 2)
    let loss = PassageSoftmax(vectors, positives: [4, 4], questions: 1, temperature: 0.5)
    #expect(loss.loss(vectors, answers: [1], into: d, workers: workers) == 0)
    #expect(d.values == [0, 0])
  }

  @Test func `a question without direction gives a loss that is a number`() {
    let passages = Matrix<Double>(rows: 6, columns: 3)
    let questions = Matrix<Double>(rows: 4, columns: 3)
    let d = Matrix<Double>(rows: 4, columns: 3)
    let loss = PassageSoftmax(passages, positives: positives, questions: 4, temperature: 0.1)
    // Passages 3, 0, 4 and 3 have 3, 5, 3 and 3 rivals.
    let expected = (3 * Double.logarithm(4) + Double.logarithm(6)) / 4
    let value = loss.loss(questions, answers: answers, into: d, workers: workers)
    #expect(abs(value - expected) < exactTolerance && d.values.allSatisfy { $0 == 0 })
  }

  @Test func `what is no number comes out of the softmax`() {
    let passages = Matrix<Double>(rows: 6, columns: 3)
    let questions = Matrix<Double>(rows: 4, columns: 3)
    let d = Matrix<Double>(rows: 4, columns: 3)
    questions.base[0] = .nan
    let loss = PassageSoftmax(passages, positives: positives, questions: 4, temperature: 0.1)
    #expect(loss.loss(questions, answers: answers, into: d, workers: workers).isNaN)
  }

  @Test func `threads give the same bits`() {
    withSeeds { seed, rng in
      let passages = Matrix<Float>(rows: 500, columns: 8, using: &rng)
      let questions = Matrix<Float>(rows: 300, columns: 8, using: &rng)
      let answers = (0..<300).map { _ in Int32.random(in: 0..<500, using: &rng) }
      let results = [1, 2].map { threads in
        let d = Matrix<Float>(rows: 300, columns: 8)
        let loss = PassageSoftmax(
          passages, positives: (0..<500).map { Int32($0 / 3) }, questions: 300, temperature: 0.1)
        let value = loss.loss(questions, answers: answers, into: d, workers: Workers(threads: threads))
        return (value, d.values)
      }
      #expect(results[0] == results[1], "seed \(seed)")
    }
  }
}
