internal import AskNet

extension TrainingPass {
  /// Takes `dOutput` back through the last batch and fills `gradient`.
  package func backward() {
    let count = texts.count
    UnitLength.backward(
      dOutput, output: output, inverse: buffers.inverseLength.base, into: buffers.dProjected, rows: 0..<count)
    // The gradients of a layer's matrices wait for all blocks of that layer only, so they are taken beside the next.
    var waiting = projectionParts()
    for l in (0..<shape.layers).reversed() {
      let chain = Workers.Part(over: texts.blocks.count, by: 1) { block in
        self.backward(layer: l, block: block.lowerBound)
      }
      workers.run(together: [chain] + waiting)
      waiting = matrixParts(layer: l)
    }
    let chain = Workers.Part(over: texts.blocks.count, by: 1) { block in
      self.backwardToEmbeddings(block: block.lowerBound)
    }
    workers.run(together: [chain] + waiting)
    addShares()
    tableGradients()
  }

  /// The gradient of the projection.
  private func projectionParts() -> [Workers.Part] {
    [
      Workers.Part(over: buffers.dProjected.columns, by: Block.rows) { outputs in
        self.weightGradient(
          self.buffers.dProjected, self.buffers.pooled, count: self.texts.count, outputs: outputs,
          inputs: 0..<self.shape.width,
          into: self.gradient.projection.base)
      }
    ]
  }

  /// dW = dyᵀ · x over the first `count` rows, for the rows `outputs` and columns `inputs` of W.
  private func weightGradient(
    _ dy: Matrix<S>, _ x: Matrix<S>, count: Int, outputs: Range<Int>, inputs: Range<Int>,
    into gradient: UnsafeMutablePointer<S>
  ) {
    precision.product(
      dy.base + outputs.lowerBound, transposed: true, stride: dy.columns, x.base + inputs.lowerBound,
      transposed: false, stride: x.columns,
      into: gradient + outputs.lowerBound * x.columns + inputs.lowerBound, stride: x.columns,
      m: outputs.count, n: inputs.count, k: count, beta: 0)
  }

  private func matrixParts(layer l: Int) -> [Workers.Part] {
    let at = shape.places
    let layer = buffers.layers[l]
    let products = buffers.products[l % 2]
    let matrices: [(place: Int, dy: Matrix<S>, x: Matrix<S>)] = [
      (at.down, products.down, layer.units), (at.up, products.up, layer.middle),
      (at.output, products.output, layer.context), (at.attention, products.attention, buffers.inputs[l]),
    ]
    return matrices.map { matrix in
      // Blocks of outputs and inputs, small enough that both factors' columns are at hand; whole tiles of the product.
      let size = (outputs: 192, inputs: 384)
      let across = (matrix.x.columns + size.inputs - 1) / size.inputs
      let down = (matrix.dy.columns + size.outputs - 1) / size.outputs
      return Workers.Part(over: down * across, by: 1) { block in
        let row = block.lowerBound / across * size.outputs
        let column = block.lowerBound % across * size.inputs
        self.weightGradient(
          matrix.dy, matrix.x, count: self.texts.rows,
          outputs: row..<min(row + size.outputs, matrix.dy.columns),
          inputs: column..<min(column + size.inputs, matrix.x.columns),
          into: self.gradient.layers[l].base + matrix.place)
      }
    }
  }

  /// The gradient of the last layer's output: every row of a text has its share of the mean's.
  private func spread(_ members: Range<Int>) {
    let width = shape.width
    back(buffers.dProjected, rounding.projection, into: buffers.dPooled, members, mode: .overwrite)
    for text in members {
      let rows = texts.offsets[text]..<texts.offsets[text + 1]
      let mean = buffers.dPooled[text]
      let share = 1 / S(rows.count)
      for c in 0..<width { mean[c] *= share }
      for r in rows { buffers.dRows[r].update(from: mean, count: width) }
    }
  }

  private func backward(layer l: Int, block: Int) {
    let members = texts.blocks[block]
    if l == shape.layers - 1 { spread(members) }
    let rows = texts.rows(of: members)
    let first = rows.lowerBound
    let at = shape.places
    let used = rounding.layer(l)
    let own = weights.layers[l].base
    let layer = buffers.layers[l]
    let products = buffers.products[l % 2]
    let width = shape.width
    let shares = buffers.shares[l][block]
    shares.update(repeating: 0, count: vectors.count)

    S.layerNormBack(
      buffers.dRows[first], hat: layer.secondHat[first], inverse: layer.inverse[1] + first,
      scale: own + at.secondScale, rows: rows.count, width: width, into: products.down[first],
      dScale: shares + vectors.secondScale, dShift: shares + vectors.secondShift,
      dBias: shares + vectors.downBias)
    back(products.down, used + at.down, into: products.up, rows, mode: .overwrite)
    S.geluBack(
      products.up[first], slope: layer.slope[first], rows: rows.count, width: shape.inner,
      sum: shares + vectors.upBias)
    let d = buffers.dRows
    d[first].update(from: products.down[first], count: rows.count * width)
    back(products.up, used + at.up, into: d, rows, mode: .add)

    S.layerNormBack(
      d[first], hat: layer.firstHat[first], inverse: layer.inverse[0] + first, scale: own + at.firstScale,
      rows: rows.count, width: width, into: products.output[first], dScale: shares + vectors.firstScale,
      dShift: shares + vectors.firstShift, dBias: shares + vectors.outputBias)
    back(products.output, used + at.output, into: buffers.dContext, rows, mode: .overwrite)
    attentionBack(members, layer, products)
    S.addColumns(
      of: products.attention[first], rows: rows.count, width: 3 * width, to: shares + vectors.attentionBias)
    d[first].update(from: products.output[first], count: rows.count * width)
    back(products.attention, used + at.attention, into: d, rows, mode: .add)
  }

  private func attentionBack(
    _ members: Range<Int>, _ layer: LayerBuffers<S>, _ products: ProductGradients<S>
  ) {
    withUnsafeTemporaryAllocation(of: S.self, capacity: scratch(for: members)) { scratch in
      guard let scratch = scratch.baseAddress else { return }
      for text in members {
        let start = texts.offsets[text]
        heads.backward(
          buffers.dContext[start], input: layer.attention[start], count: texts.offsets[text + 1] - start,
          into: products.attention[start], scratch: scratch)
      }
    }
  }

  /// dx = dy · W for `rows`.
  private func back(
    _ dy: Matrix<S>, _ matrix: UnsafePointer<S>, into dx: Matrix<S>, _ rows: Range<Int>, mode: Accumulation
  ) {
    precision.product(
      dy[rows.lowerBound], transposed: false, stride: dy.columns, matrix, transposed: false,
      stride: dx.columns, into: dx[rows.lowerBound], stride: dx.columns, m: rows.count, n: dx.columns,
      k: dy.columns, beta: mode == .add ? 1 : 0)
  }

  /// `dRows` becomes the gradient of the sum of token row and position row.
  private func backwardToEmbeddings(block: Int) {
    if shape.layers == 0 { spread(texts.blocks[block]) }
    let rows = texts.rows(of: texts.blocks[block])
    let first = rows.lowerBound
    let shares = buffers.normShares[block]
    shares.update(repeating: 0, count: 2 * shape.width)
    S.layerNormBack(
      buffers.dRows[first], hat: buffers.hat[first], inverse: buffers.inverse.base + first,
      scale: weights.norm[0], rows: rows.count, width: shape.width, into: buffers.dRows[first],
      dScale: shares, dShift: shares + shape.width, dBias: nil)
  }

  /// The blocks' shares of biases, scales and shifts, added in the order of the blocks.
  private func addShares() {
    let blocks = texts.blocks.count
    for (l, shares) in buffers.shares.enumerated() {
      let target = gradient.layers[l].base
      for part in vectors.parts {
        (target + part.layer).update(repeating: 0, count: part.count)
        for block in 0..<blocks {
          S.addBias(target + part.layer, shares[block] + part.here, rows: 1, width: part.count)
        }
      }
    }
    gradient.norm.fill(0)
    S.addColumns(
      of: buffers.normShares.base, rows: blocks, width: 2 * shape.width, to: gradient.norm.base)
  }

  private func tableGradients() {
    gradient.makeRoom(tokens: tokenRows.ids.count, positions: positionRows.ids.count)
    workers.run(together: [
      tablePart(tokenRows, into: gradient.tokens), tablePart(positionRows, into: gradient.positions),
    ])
  }

  private func tablePart(_ rows: IDRows, into target: Matrix<S>) -> Workers.Part {
    let d = buffers.dRows
    return Workers.Part(over: rows.ids.count, by: Block.rows) { slots in
      for slot in slots {
        let row = target[slot]
        row.update(repeating: 0, count: d.columns)
        for place in rows.starts[slot]..<rows.starts[slot + 1] {
          S.addBias(row, d[Int(rows.rows[place])], rows: 1, width: d.columns)
        }
      }
    }
  }
}
