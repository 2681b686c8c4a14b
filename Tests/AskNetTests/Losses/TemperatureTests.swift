import AskNet
import Testing

struct TemperatureTests {
  let workers = Workers(threads: 1)

  @Test func `temperature gradient agrees with central differences, masks and extra passages included`() {
    withSeeds { seed, rng in
      let vectors = Matrix<Double>(rows: 8, columns: 4, using: &rng)
      let d = Matrix<Double>(rows: 8, columns: 4)
      let logarithm = Matrix<Double>(rows: 1, columns: 1, values: [Double.logarithm(0.4)])
      func value() -> Double {
        let temperature = Double.exponential(logarithm.base[0])
        return InfoNCE<Double>(questions: 3, passages: 5, temperature: temperature).loss(
          vectors, positives: [1, 2, 1], candidates: [1, 2, 1, 2, 7], into: d, workers: workers)
      }
      let expected = centralDifferences(logarithm.base, count: 1, of: value)[0]
      _ = value()
      let gradient = TemperatureParameter.gradient(vectors, d, questions: 3)
      #expect(abs(gradient - expected) < gradientTolerance, "seed \(seed)")
    }
  }

  @Test func `a set temperature stays, a learned one follows its gradient inside its bounds`() {
    var set = TemperatureParameter(.set(3))
    set.step(gradient: 1, rate: 0.1)
    #expect(set.value == 3)
    var learned = TemperatureParameter(.learned(start: 0.5))
    learned.step(gradient: 1, rate: 0.1)
    // The first step of Adam is the rate itself, here of the logarithm.
    #expect(abs(learned.value - 0.5 * Double.exponential(-0.1)) < 1e-8)
    for _ in 0..<100 { learned.step(gradient: 1, rate: 0.1) }
    #expect(learned.value == 0.01)
    for _ in 0..<200 { learned.step(gradient: -1, rate: 0.1) }
    #expect(learned.value == 1)
  }
}
