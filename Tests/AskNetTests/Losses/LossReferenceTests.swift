import AskNet
import Testing

/// The losses against NumPy in double precision, see Reference/reference.py.
struct LossReferenceTests {
  let workers = Workers(threads: 1)

  func matrix(_ rows: Int, _ columns: Int, _ values: [Double]) -> Matrix<Double> {
    Matrix(rows: rows, columns: columns, values: values)
  }

  @Test func `the temperature's gradient agrees with NumPy, groups masked or not`() {
    let vectors = matrix(7, 2, Reference.questions + Reference.passages)
    let d = Matrix<Double>(rows: 7, columns: 2)
    let loss = InfoNCE<Double>(questions: 3, passages: 4, temperature: 0.5)
    _ = loss.loss(vectors, positives: [0, 1, 2], candidates: [0, 1, 2, 0], into: d, workers: workers)
    var slope = TemperatureParameter.gradient(vectors, d, questions: 3)
    #expect(abs(slope - Reference.temperatureSlope[0]) < exactTolerance)
    let value = loss.loss(
      vectors, positives: [0, 1, 2], candidates: [0, 1, 2, 0], groups: [5, 6, 7], extraGroups: [6], into: d,
      workers: workers)
    slope = TemperatureParameter.gradient(vectors, d, questions: 3)
    #expect(abs(value - Reference.groupLoss[0]) < exactTolerance)
    #expect(abs(slope - Reference.groupSlope[0]) < exactTolerance)
    #expect(distance(d.values, Reference.dGroupQuestions + Reference.dGroupPassages) < exactTolerance)
  }

  @Test func `a learned temperature goes the way of NumPy's, up to its bound`() {
    var temperature = TemperatureParameter(.learned(start: 0.5))
    let path = [0.3, -2, -1, -1, -5, 0.5].map { gradient in
      temperature.step(gradient: gradient, rate: 0.4)
      return temperature.value
    }
    #expect(distance(path, Reference.temperatures) < exactTolerance)
  }

  @Test func `margin loss and its gradient agree with NumPy`() {
    let d = Matrix<Double>(rows: 10, columns: 3)
    var margin = MarginLoss<Double>(questions: 4, passages: 6, margin: 0.5, weight: 0.7)
    let value = margin.loss(
      matrix(10, 3, Reference.marginVectors), negatives: Bags([[2, 4], [5], [], [4, 0]]), into: d,
      workers: workers)
    #expect(abs(value - Reference.marginLoss[0]) < exactTolerance)
    #expect(distance(d.values, Reference.dMargin) < exactTolerance)
  }
}
