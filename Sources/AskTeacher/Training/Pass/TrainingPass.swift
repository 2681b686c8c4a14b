package import AskNet

/// One batch of texts on its way through an encoder, and back.
///
/// A block of texts goes through all layers without waiting for the others. On the way back the gradients of a layer's
/// matrices are products over all rows of the batch at once, each block of outputs by one thread; those of biases,
/// scales and shifts are added block by block, in order. So the result does not depend on the threads.
package final class TrainingPass<S: TransformerScalar> {
  package let weights: TrainedWeights<S>
  package let gradient: TransformerGradient<S>
  /// What comes out, `[texts, outputs]`, each of unit length, or zero; later rows are of earlier batches.
  package private(set) var output: Matrix<S>
  /// The gradient of the loss with respect to `output`: written by the loss, read by `backward`.
  package private(set) var dOutput: Matrix<S>
  /// The rows of the token table and of the position table that the batch used.
  package private(set) var tokenRows = IDRows()
  package private(set) var positionRows = IDRows()

  let workers: Workers
  let rounding: WeightRounding<S>
  let precision: ProductPrecision
  private(set) var texts = PackedTexts([[0]])
  private(set) var buffers: PassBuffers<S>
  let vectors: VectorPlaces

  var shape: TransformerShape { weights.shape }
  var heads: SelfAttention<S> {
    SelfAttention(width: shape.width / shape.heads, heads: shape.heads, precision: precision)
  }

  package init(
    _ weights: TrainedWeights<S>, rounding: WeightRounding<S>, precision: ProductPrecision = .float32,
    workers: Workers
  ) {
    let outputs = weights.projection.rows
    self.weights = weights
    self.rounding = rounding
    self.precision = precision
    self.workers = workers
    gradient = TransformerGradient(weights)
    buffers = PassBuffers(weights.shape, outputs: outputs, rows: 0, texts: 0, blocks: 0)
    output = Matrix(rows: 0, columns: outputs)
    dOutput = Matrix(rows: 0, columns: outputs)
    vectors = VectorPlaces(weights.shape)
  }

  /// Programmer error: a text without pieces or longer than the positions, or an id outside the vocabulary.
  package func forward(_ batch: [[Int32]]) {
    texts = PackedTexts(batch)
    precondition(texts.longest <= shape.positions, "\(texts.longest) pieces in \(shape.positions) positions")
    precondition(
      texts.pieces.allSatisfy { (0..<Int32(shape.vocabulary)).contains($0) },
      "a piece outside the vocabulary of \(shape.vocabulary)")
    makeRoom()
    rounding.update(weights, workers: workers)
    workers.run(together: [
      Workers.Part(over: 1, by: 1) { _ in self.tokenRows = IDRows(self.texts.pieces) },
      Workers.Part(over: 1, by: 1) { _ in self.positionRows = IDRows(self.texts.positions) },
      Workers.Part(over: texts.blocks.count, by: 1) { block in self.forward(block: block.lowerBound) },
    ])
    UnitLength.forward(
      buffers.projected, into: output, inverse: buffers.inverseLength.base, rows: 0..<texts.count)
  }

  private func makeRoom() {
    guard
      texts.rows > buffers.rows || texts.count > buffers.texts || texts.blocks.count > buffers.blocks
    else { return }
    let outputs = weights.projection.rows
    buffers = PassBuffers(
      shape, outputs: outputs, rows: max(buffers.rows, texts.rows * 9 / 8),
      texts: max(buffers.texts, texts.count), blocks: max(buffers.blocks, texts.blocks.count * 9 / 8))
    output = Matrix(rows: buffers.texts, columns: outputs)
    dOutput = Matrix(rows: buffers.texts, columns: outputs)
  }

  private func forward(block: Int) {
    let members = texts.blocks[block]
    let rows = texts.rows(of: members)
    embed(rows)
    withUnsafeTemporaryAllocation(of: S.self, capacity: scratch(for: members)) { scratch in
      guard let scratch = scratch.baseAddress else { return }
      for l in 0..<shape.layers { forward(layer: l, texts: members, rows: rows, scratch: scratch) }
    }
    pool(members)
  }

  /// Values that attention needs for the longest of some texts.
  func scratch(for members: Range<Int>) -> Int {
    SelfAttention<S>.scratch(members.map { texts.offsets[$0 + 1] - texts.offsets[$0] }.max() ?? 0)
  }

  private func embed(_ rows: Range<Int>) {
    let width = shape.width
    for r in rows {
      let row = buffers.hat[r]
      rounding.token(Int(texts.pieces[r]), of: weights.tokens, into: row)
      S.addBias(row, weights.positions[Int(texts.positions[r])], rows: 1, width: width)
    }
    S.layerNorm(
      buffers.hat[rows.lowerBound], bias: nil, residual: nil, rows: rows.count, width: width,
      scale: weights.norm[0], shift: weights.norm[1], epsilon: weights.epsilon,
      hat: buffers.hat[rows.lowerBound], inverse: buffers.inverse.base + rows.lowerBound,
      into: buffers.inputs[0][rows.lowerBound])
  }

  private func forward(
    layer l: Int, texts members: Range<Int>, rows: Range<Int>, scratch: UnsafeMutablePointer<S>
  ) {
    let at = shape.places
    let used = rounding.layer(l)
    let own = weights.layers[l].base
    let layer = buffers.layers[l]
    let first = rows.lowerBound
    let width = shape.width
    map(buffers.inputs[l], used + at.attention, into: layer.attention, rows)
    S.addBias(layer.attention[first], own + at.attentionBias, rows: rows.count, width: 3 * width)
    for text in members {
      let start = texts.offsets[text]
      heads.forward(
        layer.attention[start], count: texts.offsets[text + 1] - start, into: layer.context[start],
        scratch: scratch)
    }
    map(layer.context, used + at.output, into: layer.firstHat, rows)
    S.layerNorm(
      layer.firstHat[first], bias: own + at.outputBias, residual: buffers.inputs[l][first], rows: rows.count,
      width: width, scale: own + at.firstScale, shift: own + at.firstShift, epsilon: weights.epsilon,
      hat: layer.firstHat[first], inverse: layer.inverse[0] + first, into: layer.middle[first])
    map(layer.middle, used + at.up, into: layer.slope, rows)
    S.gelu(
      layer.slope[first], bias: own + at.upBias, rows: rows.count, width: shape.inner,
      into: layer.units[first])
    map(layer.units, used + at.down, into: layer.secondHat, rows)
    S.layerNorm(
      layer.secondHat[first], bias: own + at.downBias, residual: layer.middle[first], rows: rows.count,
      width: width, scale: own + at.secondScale, shift: own + at.secondShift, epsilon: weights.epsilon,
      hat: layer.secondHat[first], inverse: layer.inverse[1] + first, into: buffers.inputs[l + 1][first])
  }

  /// y = x · Wᵀ for `rows`.
  private func map(_ x: Matrix<S>, _ matrix: UnsafePointer<S>, into y: Matrix<S>, _ rows: Range<Int>) {
    precision.product(
      x[rows.lowerBound], transposed: false, stride: x.columns, matrix, transposed: true, stride: x.columns,
      into: y[rows.lowerBound], stride: y.columns, m: rows.count, n: y.columns, k: x.columns, beta: 0
    )
  }

  /// The means of some texts' rows, and their projections.
  private func pool(_ members: Range<Int>) {
    let last = buffers.inputs[shape.layers]
    for text in members {
      let mean = buffers.pooled[text]
      let rows = texts.offsets[text]..<texts.offsets[text + 1]
      mean.update(repeating: 0, count: shape.width)
      S.addColumns(of: last[rows.lowerBound], rows: rows.count, width: shape.width, to: mean)
      let share = 1 / S(rows.count)
      for c in 0..<shape.width { mean[c] *= share }
    }
    map(buffers.pooled, rounding.projection, into: buffers.projected, members)
  }
}
