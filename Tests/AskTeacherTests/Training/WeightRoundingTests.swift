import AskNet
import AskTeacher
import Testing

struct WeightRoundingTests {
  /// Width 32: one block of int4.
  private let shape = TransformerShape(
    vocabulary: 12, width: 32, heads: 2, inner: 40, layers: 1, positions: 6)

  private func rounded(_ values: [Float], width: Int, levels: Float) -> [Float] {
    stride(from: 0, to: values.count, by: width).flatMap { start in
      let row = values[start..<start + width]
      let largest = row.map { abs($0) }.max() ?? 0
      return row.map { ($0 * (levels / largest)).rounded(.toNearestOrEven) * (largest / levels) }
    }
  }

  /// The encoder with its weights rounded by the plain definition.
  private func rounded(_ parameters: TransformerParameters, tokenBlock: Int, levels: Float)
    -> TransformerParameters
  {
    var result = parameters
    let at = shape.places
    result.tokens = rounded(parameters.tokens, width: tokenBlock, levels: levels)
    for (place, end, width) in [
      (at.attention, at.attentionBias, shape.width), (at.output, at.outputBias, shape.width),
      (at.up, at.upBias, shape.width), (at.down, at.downBias, shape.inner),
    ] {
      result.layers[0].replaceSubrange(
        place..<end, with: rounded(Array(parameters.layers[0][place..<end]), width: width, levels: 127))
    }
    return result
  }

  private func pass(
    _ parameters: TransformerParameters, _ projection: Projection, _ matrices: MatrixRounding,
    _ tokens: TokenRounding
  ) -> TrainingPass<Float> {
    let weights = TrainedWeights<Float>(parameters, projection: projection)
    return TrainingPass(
      weights, rounding: WeightRounding(weights, matrices: matrices, tokens: tokens),
      workers: Workers(threads: 1))
  }

  @Test(arguments: [TokenRounding.int8, .int4])
  func `the pass sees rounded weights, and its gradient is that of rounded weights`(tokens: TokenRounding) {
    withSeeds { seed, rng in
      let parameters = TransformerSample.parameters(shape, using: &rng)
      let projection = TransformerSample.projection(to: 8, from: 32, using: &rng)
      let texts = TransformerSample.texts(5, longest: 6, vocabulary: 12, using: &rng)
      let up = TransformerSample.numbers(40, by: 1, &rng)
      let straight = pass(parameters, projection, .int8, tokens)
      let plain = pass(
        rounded(parameters, tokenBlock: 32, levels: tokens == .int8 ? 127 : 7),
        Projection(outputs: 8, values: rounded(projection.values, width: 32, levels: 127)), .none, .none)
      let exact = pass(parameters, projection, .none, .none)
      for pass in [straight, plain, exact] {
        pass.forward(texts)
        for i in 0..<40 { pass.dOutput.base[i] = up[i] }
        pass.backward()
      }
      // The same values but for a rounding of the last place.
      let tolerance = 1e-4
      #expect(distance(straight.output.values, plain.output.values) < tolerance, "seed \(seed)")
      let found = straight.gradient.layers[0].values
      #expect(distance(found, plain.gradient.layers[0].values) < 10 * tolerance, "seed \(seed)")
      #expect(distance(straight.output.values, exact.output.values) > tolerance, "seed \(seed)")
    }
  }

  @Test func `rows of zeros stay zeros, and whole numbers of levels stay as they are`() {
    var row: [Float] = [0, 0, 0, 127, -3, 14]
    let weights = TrainedWeights<Float>(
      TransformerParameters(
        shape: TransformerShape(vocabulary: 2, width: 3, heads: 1, inner: 1, layers: 0, positions: 1),
        tokens: row, positions: [1, 2, 3], scale: [1, 1, 1], shift: [0, 0, 0], layers: []),
      projection: .identity(3))
    Float.roundRows(weights.tokens.base, rows: 2, width: 3, levels: 127, into: &row)
    #expect(row == weights.tokens.values)
  }
}
