/// One batch on its way through the network and back.
///
/// Question side and passage side share this network and go through it in one batch, so that both see the same
/// statistics; which rows are which is the loss's concern alone.
package final class NetworkPass<S: Scalar> {
  package let parameters: Parameters<S>
  /// The vectors that came out of `forward`, `[bags, width]`, of unit length or zero.
  package let output: Matrix<S>
  /// The gradient of the loss with respect to `output`: written by the loss, spent by `backward`.
  package let dOutput: Matrix<S>
  /// The gradient of the hidden layers, laid out as they are.
  package let dLayers: Matrix<S>
  /// The gradients of the rows and log-weights of the distinct tokens of the last batch, in the order of `places`.
  package private(set) var dRows: Matrix<S>
  package private(set) var dLogWeights: Matrix<S>
  package private(set) var places: TokenPlaces

  private let workers: Workers
  private var shares: Matrix<S>
  private let mean, inverse, along: Matrix<S>
  /// Input of each layer, and behind the last the network's output before it is scaled.
  private let inputs: [Matrix<S>]
  private let normalised, hidden, dHidden: [Matrix<S>]
  private let deviation: Matrix<S>
  private var bags = Bags()
  private var dropout: Float = 0

  private var shape: NetworkShape { parameters.shape }

  /// Room for batches of up to `bags` bags.
  package init(_ parameters: Parameters<S>, bags: Int, workers: Workers) {
    let shape = parameters.shape
    self.parameters = parameters
    self.workers = workers
    output = Matrix(rows: bags, columns: shape.width)
    dOutput = Matrix(rows: bags, columns: shape.width)
    dLayers = Matrix(rows: 1, columns: shape.layerValues)
    dRows = Matrix(rows: 0, columns: shape.width)
    dLogWeights = Matrix(rows: 1, columns: 0)
    places = TokenPlaces(vocabulary: shape.tokens)
    shares = Matrix(rows: 1, columns: 0)
    mean = Matrix(rows: bags, columns: shape.width)
    inverse = Matrix(rows: 2, columns: bags)
    along = Matrix(rows: 1, columns: bags)
    inputs = (0...shape.layers).map { _ in Matrix(rows: bags, columns: shape.width) }
    normalised = (0..<shape.layers).map { _ in Matrix(rows: bags, columns: shape.hidden) }
    hidden = (0..<shape.layers).map { _ in Matrix(rows: bags, columns: shape.hidden) }
    dHidden = (0..<shape.layers).map { _ in Matrix(rows: bags, columns: shape.hidden) }
    deviation = Matrix(rows: shape.layers, columns: shape.hidden)
  }

  /// Embeds `bags` with the statistics of this batch.
  ///
  /// - Parameters:
  ///   - momentum: the weight of this batch in the running statistics.
  ///   - key: decides which hidden units are dropped; another for each batch.
  package func forward(_ bags: Bags, dropout: Float, momentum: Double, key: UInt32) {
    precondition(bags.count <= output.rows, "\(bags.count) bags in a pass for \(output.rows)")
    self.bags = bags
    self.dropout = dropout
    if shares.count < bags.tokens.count { shares = Matrix(rows: 1, columns: bags.tokens.count * 5 / 4) }
    let count = bags.count
    workers.run(together: [
      Workers.Part(over: 1, by: 1) { _ in self.places.update(bags) },
      Workers.Part(over: count, by: Block.rows) { rows in
        EmbeddingBag.forward(
          bags, table: self.parameters.table, logWeights: self.parameters.logWeights.base, into: self.mean,
          shares: self.shares.base, rows: rows)
        UnitLength.forward(self.mean, into: self.inputs[0], inverse: self.inverse[0], rows: rows)
        self.enter(layer: 0, rows: rows)
      },
    ])
    for l in 0..<shape.layers {
      let at = shape.places(l)
      let base = parameters.layers.base
      workers.run(over: shape.hidden, by: Block.columns) { columns in
        BatchNorm(scale: base + at.scale, shift: base + at.shift).forward(
          normalised[l], count: count, columns: columns, into: hidden[l], inverse: deviation[l],
          runningMean: parameters.runningMean[l], runningVariance: parameters.runningVariance[l],
          momentum: S(momentum))
      }
      let layerKey = key &+ UInt32(l) &* 0x632b_e5ab
      workers.run(over: count, by: Block.rows) { rows in
        ReLU.forward(hidden[l], rows: rows, dropout: dropout, key: layerKey)
        let start = rows.lowerBound
        inputs[l + 1][start].update(from: inputs[l][start], count: rows.count * shape.width)
        Linear.forward(
          hidden[l], weights: base + at.second, bias: base + at.bias, into: inputs[l + 1], rows: rows,
          mode: .add)
        enter(layer: l + 1, rows: rows)
      }
    }
  }

  /// What comes before the batch statistics of layer `l`; behind the last layer, the output.
  private func enter(layer l: Int, rows: Range<Int>) {
    if l == shape.layers {
      UnitLength.forward(inputs[l], into: output, inverse: inverse[1], rows: rows)
    } else {
      Linear.forward(
        inputs[l], weights: parameters.layers.base + shape.places(l).first, bias: nil, into: normalised[l],
        rows: rows, mode: .overwrite)
    }
  }

  /// Takes `dOutput` back through the last batch and fills `dLayers`, `dRows` and `dLogWeights`.
  package func backward() {
    let d = dOutput
    workers.run(over: bags.count, by: Block.rows) { rows in
      UnitLength.backward(d, output: output, inverse: inverse[1], into: d, rows: rows)
      leave(layer: shape.layers, rows: rows)
    }
    for l in (0..<shape.layers).reversed() { backward(layer: l, count: bags.count) }
    if dRows.rows < places.tokens.count {
      dRows = Matrix(rows: places.tokens.count * 5 / 4, columns: shape.width)
      dLogWeights = Matrix(rows: 1, columns: dRows.rows)
    }
    workers.run(over: places.tokens.count, by: Block.rows) { slots in
      EmbeddingBag.backward(
        places, dMean: d, along: along.base, shares: shares.base, table: parameters.table, slots: slots,
        into: dRows, dLogWeights: dLogWeights.base)
    }
  }

  /// From the gradient of layer `l`'s input to that of the hidden units of the layer before it; before the first layer,
  /// to that of the bags' means.
  private func leave(layer l: Int, rows: Range<Int>) {
    if l == 0 {
      UnitLength.backward(dOutput, output: inputs[0], inverse: inverse[0], into: dOutput, rows: rows)
      EmbeddingBag.project(dOutput, mean: mean, into: along.base, rows: rows)
    } else {
      let at = shape.places(l - 1)
      Linear.backward(
        dOutput, weights: parameters.layers.base + at.second, into: dHidden[l - 1], rows: rows,
        mode: .overwrite)
      ReLU.backward(dHidden[l - 1], output: hidden[l - 1], rows: rows, dropout: dropout)
    }
  }

  private func backward(layer l: Int, count: Int) {
    let at = shape.places(l)
    let base = parameters.layers.base
    let d = dOutput
    let dHidden = dHidden[l]
    workers.run(together: [
      Workers.Part(over: shape.hidden, by: Block.rows) { units in
        Linear.weightGradient(
          self.hidden[l], d, count: count, inputs: units, into: self.dLayers.base + at.second)
      },
      Workers.Part(over: shape.hidden, by: Block.columns) { columns in
        BatchNorm(scale: base + at.scale, shift: base + at.shift).backward(
          dHidden, normalised: self.normalised[l], count: count, columns: columns, inverse: self.deviation[l],
          dScale: self.dLayers.base + at.scale, dShift: self.dLayers.base + at.shift)
      },
      Workers.Part(over: shape.width, by: Block.columns) { columns in
        Linear.biasGradient(d, count: count, columns: columns, into: self.dLayers.base + at.bias)
      },
    ])
    workers.run(together: [
      Workers.Part(over: shape.width, by: Block.rows) { inputs in
        Linear.weightGradient(
          self.inputs[l], dHidden, count: count, inputs: inputs, into: self.dLayers.base + at.first)
      },
      Workers.Part(over: count, by: Block.rows) { rows in
        Linear.backward(dHidden, weights: base + at.first, into: d, rows: rows, mode: .add)
        self.leave(layer: l, rows: rows)
      },
    ])
  }
}
