import AskNet
import AskTeacher
import Testing

/// The encoder and its gradients against those of PyTorch, with BertModel's own weights.
struct TransformerReferenceTests {
  private func pass<S: TransformerScalar>(_ kind: S.Type) -> TrainingPass<S> {
    let shape = TransformerShape(vocabulary: 9, width: 4, heads: 2, inner: 6, layers: 2, positions: 5)
    func floats(_ values: [Double]) -> [Float] { values.map { Float($0) } }
    let parameters = TransformerParameters(
      shape: shape, tokens: floats(TransformerReference.tokens),
      positions: floats(TransformerReference.positions), scale: floats(TransformerReference.scale),
      shift: floats(TransformerReference.shift),
      layers: [floats(TransformerReference.layer0), floats(TransformerReference.layer1)])
    let projection = Projection(outputs: 3, values: floats(TransformerReference.projection))
    let weights = TrainedWeights<S>(parameters, projection: projection)
    return TrainingPass(
      weights, rounding: WeightRounding(weights, matrices: .none, tokens: .none),
      workers: Workers(threads: 1))
  }

  /// Weights of three decimals are off by up to 3e-8 in single precision, and two layers make it tenfold.
  private let weightTolerance = 2e-6
  /// Single precision all through.
  private let floatTolerance = 2e-5

  private func check<S: TransformerScalar>(_ kind: S.Type, tolerance: Double) {
    let pass = pass(kind)
    pass.forward(TransformerReference.texts)
    func doubles(_ matrix: Matrix<S>, rows: Int) -> [Double] {
      (0..<rows * matrix.columns).map { Double(matrix.base[$0]) }
    }
    #expect(distance(doubles(pass.output, rows: 3), TransformerReference.output) < tolerance)
    for (i, value) in TransformerReference.up.enumerated() { pass.dOutput.base[i] = S(value) }
    pass.backward()
    let gradient = pass.gradient
    #expect(distance(doubles(gradient.layers[0], rows: 1), TransformerReference.dLayer0) < tolerance)
    #expect(distance(doubles(gradient.layers[1], rows: 1), TransformerReference.dLayer1) < tolerance)
    #expect(distance(doubles(gradient.projection, rows: 3), TransformerReference.dProjection) < tolerance)
    for (ids, rows, expected) in [
      (pass.tokenRows.ids, gradient.tokens, TransformerReference.dTokens),
      (pass.positionRows.ids, gradient.positions, TransformerReference.dPositions),
    ] {
      for (slot, id) in ids.enumerated() {
        let row = (0..<4).map { Double(rows[slot][$0]) }
        #expect(distance(row, Array(expected[Int(id) * 4..<Int(id) * 4 + 4])) < tolerance, "row \(id)")
      }
    }
  }

  @Test func `vectors and gradients are those of PyTorch`() {
    check(Double.self, tolerance: weightTolerance)
    check(Float.self, tolerance: floatTolerance)
  }
}
