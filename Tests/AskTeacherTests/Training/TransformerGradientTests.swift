import AskNet
import AskTeacher
import Testing

/// The way back through the whole encoder against central differences of a random linear function of its output, in
/// double precision, by the very code that trains in single precision.
struct TransformerGradientTests {
  private func pass(
    _ parameters: TransformerParameters, _ projection: Projection, workers: Workers
  ) -> TrainingPass<Double> {
    let weights = TrainedWeights<Double>(parameters, projection: projection)
    let rounding = WeightRounding(weights, matrices: .none, tokens: .none)
    return TrainingPass(weights, rounding: rounding, workers: workers)
  }

  @Test func `gradients of every weight agree with central differences`() {
    withSeeds { seed, rng in
      let pass = pass(
        TransformerSample.parameters(using: &rng), TransformerSample.projection(to: 4, using: &rng),
        workers: Workers(threads: 1))
      let weights = pass.weights
      let texts = TransformerSample.texts(5, using: &rng)
      let up = (0..<20).map { _ in rng.normal() }
      func loss() -> Double {
        pass.forward(texts)
        return (0..<20).reduce(0.0) { $0 + up[$1] * pass.output.base[$1] }
      }
      _ = loss()
      for i in 0..<20 { pass.dOutput.base[i] = up[i] }
      pass.backward()
      let gradient = pass.gradient
      let tokens = scattered(gradient.tokens, pass.tokenRows.ids, rows: weights.tokens.rows)
      let positions = scattered(gradient.positions, pass.positionRows.ids, rows: weights.positions.rows)
      var groups = [
        ("projection", weights.projection, gradient.projection.values),
        ("norm of the embeddings", weights.norm, gradient.norm.values),
        ("tokens", weights.tokens, tokens), ("positions", weights.positions, positions),
      ]
      for (l, layer) in weights.layers.enumerated() {
        groups.append(("layer \(l)", layer, gradient.layers[l].values))
      }
      for (name, weight, found) in groups {
        let expected = centralDifferences(weight.base, count: weight.count, of: loss)
        #expect(distance(found, expected) < gradientTolerance, "seed \(seed), \(name)")
        #expect(expected.contains { abs($0) > 1e-3 }, "seed \(seed), \(name) has no say")
      }
    }
  }

  /// Rows back at their places in the whole table.
  private func scattered(_ gradient: Matrix<Double>, _ ids: [Int32], rows: Int) -> [Double] {
    var all = [Double](repeating: 0, count: rows * gradient.columns)
    for (slot, id) in ids.enumerated() {
      for c in 0..<gradient.columns { all[Int(id) * gradient.columns + c] = gradient[slot][c] }
    }
    return all
  }

  @Test func `a text has the same vector whatever its batch`() {
    withSeeds { seed, rng in
      let pass = pass(
        TransformerSample.parameters(using: &rng), TransformerSample.projection(to: 4, using: &rng),
        workers: Workers(threads: 2))
      let texts = TransformerSample.texts(300, using: &rng)
      pass.forward(texts)
      let together = (0..<300).map { t in (0..<4).map { pass.output[t][$0] } }
      // Double against double: only sums in another order differ.
      let tolerance = 1e-12
      for t in [0, 17, 150, 299] {
        pass.forward([texts[t]])
        #expect(
          distance((0..<4).map { pass.output[0][$0] }, together[t]) < tolerance, "seed \(seed), text \(t)")
      }
    }
  }
}
