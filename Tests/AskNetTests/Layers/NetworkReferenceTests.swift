import AskNet
import Testing

/// A whole network in training against NumPy in double precision, see Reference/reference.py: bags, residual blocks
/// with batch statistics, clipping, Adam, schedule; and dropout.
struct NetworkReferenceTests {
  let workers = Workers(threads: 1)
  let bags = Bags([[0, 1, 1], [2], [3, 4], [5, 0], [2, 5]])

  /// Two layers of 2 units, width 3; running statistics 0 and 1, as at the start.
  var parameters: Parameters<Double> {
    func floats(_ values: [Double]) -> [Float] { values.map { Float($0) } }
    return Parameters(
      Network(
        shape: NetworkShape(tokens: 6, width: 3, hidden: 2, layers: 2), table: floats(Reference.passTable),
        logWeights: floats(Reference.passLogWeights), layers: floats(Reference.passLayers),
        runningMean: [0, 0, 0, 0], runningVariance: [1, 1, 1, 1]))
  }

  func backward(_ parameters: Parameters<Double>) -> NetworkPass<Double> {
    let pass = NetworkPass(parameters, bags: 5, workers: workers)
    pass.forward(bags, dropout: 0, momentum: 0.1, key: 0)
    for (i, value) in Reference.passUp.enumerated() { pass.dOutput.base[i] = value }
    pass.backward()
    return pass
  }

  @Test func `residual blocks in training and their running statistics agree with NumPy`() {
    let parameters = parameters
    let pass = NetworkPass(parameters, bags: 5, workers: workers)
    pass.forward(bags, dropout: 0, momentum: 0.1, key: 0)
    #expect(distance(pass.output.values, Reference.passOutput) < exactTolerance)
    #expect(distance(parameters.runningMean.values, Reference.passMean) < exactTolerance)
    #expect(distance(parameters.runningVariance.values, Reference.passVariance) < exactTolerance)
  }

  @Test func `gradients of residual blocks, rows and weights agree with NumPy`() {
    let pass = backward(parameters)
    #expect(distance(pass.dLayers.values, Reference.dPassLayers) < exactTolerance)
    #expect(pass.places.tokens.sorted() == [0, 1, 2, 3, 4, 5])
    for (slot, token) in pass.places.tokens.enumerated() {
      let row = Array(UnsafeBufferPointer(start: pass.dRows[slot], count: 3))
      let expected = Array(Reference.dPassTable[Int(token) * 3..<Int(token) * 3 + 3])
      #expect(distance(row, expected) < exactTolerance, "token \(token)")
      let difference = pass.dLogWeights.base[slot] - Reference.dPassLogWeights[Int(token)]
      #expect(abs(difference) < exactTolerance, "token \(token)")
    }
  }

  @Test func `a clipped step of every parameter agrees with NumPy`() {
    let parameters = parameters
    let pass = backward(parameters)
    let norm = Adam.gradientNorm(pass, workers: workers)
    #expect(abs(norm - Reference.passNorm[0]) < exactTolerance)
    Adam(parameters, workers: workers).step(
      pass, rate: 0.01, tokenRate: 0.05, decay: 0.1, scale: clipping(norm: norm, limit: 0.5))
    #expect(distance(parameters.table.values, Reference.steppedTable) < exactTolerance)
    #expect(distance(parameters.logWeights.values, Reference.steppedLogWeights) < exactTolerance)
    #expect(distance(parameters.layers.values, Reference.steppedLayers) < exactTolerance)
    #expect(clipping(norm: 0.4, limit: 0.5) == 1 && clipping(norm: 2, limit: 0.5) == 0.25)
  }

  @Test func `warm-up and cosine agree with NumPy`() {
    let rates = (0..<100).map { schedule(step: $0, of: 100, warmUp: 0.1) }
    #expect(distance(rates, Reference.schedule) < exactTolerance)
  }

  @Test func `dropout by its mask agrees with NumPy, whichever rows are asked for`() {
    let x = Matrix<Double>(rows: 4, columns: 6, values: Reference.dropoutInput)
    ReLU.forward(x, rows: 1..<4, dropout: 0.4, key: 12345)
    ReLU.forward(x, rows: 0..<1, dropout: 0.4, key: 12345)
    #expect(distance(x.values, Reference.dropout) < exactTolerance)
  }
}
