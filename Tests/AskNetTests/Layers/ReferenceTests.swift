import AskNet
import Testing

/// The layers against NumPy (Reference/reference.py).
struct ReferenceTests {
  let workers = Workers(threads: 1)

  func matrix(_ rows: Int, _ columns: Int, _ values: [Double]) -> Matrix<Double> {
    Matrix(rows: rows, columns: columns, values: values)
  }

  @Test func `embedding bags have the weighted means of NumPy`() {
    let table = matrix(5, 3, Reference.table)
    let weights = matrix(1, 5, Reference.logWeights)
    let mean = matrix(3, 3, Array(repeating: 7, count: 9))
    let shares = matrix(1, 5, Array(repeating: 0, count: 5))
    EmbeddingBag.forward(
      Bags([[0, 2, 2], [], [4, 1]]), table: table, logWeights: weights.base, into: mean, shares: shares.base,
      rows: 0..<3)
    #expect(distance(mean.values, Reference.bagMeans) < exactTolerance)
  }

  @Test func `linear, unit length and relu agree with NumPy`() {
    let x = matrix(4, 3, Reference.x)
    let y = Matrix<Double>(rows: 4, columns: 2)
    let w = matrix(3, 2, Reference.weights)
    let b = matrix(1, 2, Reference.bias)
    Linear.forward(x, weights: w.base, bias: b.base, into: y, rows: 0..<4, mode: .overwrite)
    #expect(distance(y.values, Reference.linear) < exactTolerance)
    let unit = Matrix<Double>(rows: 4, columns: 3)
    let inverse = Matrix<Double>(rows: 1, columns: 4)
    UnitLength.forward(x, into: unit, inverse: inverse.base, rows: 0..<4)
    #expect(distance(unit.values, Reference.unit) < exactTolerance)
    ReLU.forward(x, rows: 0..<4, dropout: 0, key: 0)
    #expect(distance(x.values, Reference.relu) < exactTolerance)
  }

  @Test func `batch normalisation and its running statistics agree with NumPy`() {
    let x = matrix(4, 3, Reference.x)
    let y = Matrix<Double>(rows: 4, columns: 3)
    let scale = matrix(1, 3, Reference.scale)
    let shift = matrix(1, 3, Reference.shift)
    let mean = Matrix<Double>(rows: 1, columns: 3)
    let variance = Matrix<Double>(rows: 1, columns: 3)
    variance.fill(1)
    let inverse = Matrix<Double>(rows: 1, columns: 3)
    BatchNorm(scale: UnsafePointer(scale.base), shift: UnsafePointer(shift.base)).forward(
      x, count: 4, columns: 0..<3, into: y, inverse: inverse.base, runningMean: mean.base,
      runningVariance: variance.base, momentum: 0.1)
    #expect(distance(y.values, Reference.normalised) < exactTolerance)
    #expect(distance(mean.values, Reference.runningMean) < exactTolerance)
    #expect(distance(variance.values, Reference.runningVariance) < exactTolerance)
  }

  @Test func `contrastive loss and its gradients agree with NumPy`() {
    let vectors = matrix(7, 2, Reference.questions + Reference.passages)
    let d = Matrix<Double>(rows: 7, columns: 2)
    let loss = InfoNCE<Double>(questions: 3, passages: 4, temperature: 0.5).loss(
      vectors, positives: [0, 1, 2], candidates: [0, 1, 2, 0], into: d, workers: workers)
    #expect(abs(loss - Reference.loss[0]) < exactTolerance)
    #expect(distance(d.values, Reference.dQuestions + Reference.dPassages) < exactTolerance)
  }

  @Test func `two steps of Adam agree with NumPy`() {
    let value = matrix(1, 3, [0.5, -1, 2])
    let moments = Matrix<Double>(rows: 2, columns: 3)
    let corrections = [(1 / (1 - 0.9), 1 / (1 - 0.999)), (1 / (1 - 0.9 * 0.9), 1 / (1 - 0.999 * 0.999))]
    for (values, correction) in zip([[0.1, -2.0, 0.0], [0.3, 1.0, -0.5]], corrections) {
      let gradient = matrix(1, 3, values)
      Double.adam(
        value.base, first: moments[0], second: moments[1], gradient: gradient.base, count: 3,
        step: AdamStep(
          rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, correction1: correction.0,
          correction2: correction.1, decay: 0.1, gradientScale: 0.5))
    }
    #expect(distance(value.values, Reference.adam) < exactTolerance)
  }

  @Test func `a whole network's inference agrees with NumPy`() {
    func floats(_ values: [Double]) -> [Float] { values.map { Float($0) } }
    let network = Network(
      shape: NetworkShape(tokens: 5, width: 3, hidden: 2, layers: 2), table: floats(Reference.netTable),
      logWeights: floats(Reference.netLogWeights), layers: floats(Reference.netLayers),
      runningMean: floats(Reference.netMean), runningVariance: floats(Reference.netVariance))
    // Single precision and folded normalisation against double precision.
    #expect(distance(Encoder(network).embed([1, 3, 3, 0]), floats(Reference.netVector)) < 1e-5)
  }

  @Test func `a decomposition has the singular values and vectors of NumPy`() {
    var offsets = [0]
    var columns: [Int32] = []
    var values: [Double] = []
    for row in 0..<6 {
      for column in 0..<4 where Reference.sparse[row * 4 + column] != 0 {
        columns.append(Int32(column))
        values.append(Reference.sparse[row * 4 + column])
      }
      offsets.append(values.count)
    }
    let sparse = SparseMatrix(columns: 4, offsets: offsets, columnIndices: columns, values: values)
    let svd = TruncatedSVD(of: sparse, rank: 4, seed: 1, threads: 1)
    // Values come through squares: half of the digits of the smallest are lost.
    #expect(distance(svd.singularValues, Reference.singularValues) < 1e-9)
    #expect(distance(svd.rightVectors, Reference.rightVectors) < 1e-7)
  }
}
