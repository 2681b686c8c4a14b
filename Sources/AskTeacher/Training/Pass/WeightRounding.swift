internal import AskNet

/// What matrices and token rows are rounded to before they are used.
package enum MatrixRounding: Equatable, Sendable {
  case none
  /// To whole numbers in -127...127 with one scale a row of outputs.
  case int8
}

package enum TokenRounding: Equatable, Sendable {
  case none
  /// To whole numbers in -127...127 with one scale a row.
  case int8
  /// To whole numbers in -7...7 with one scale for each 32 values.
  case int4
}

/// The weights as they are used: those under training, or rounded to what will be stored.
///
/// Gradients pass through the rounding as if it were not there (the straight-through estimator, Bengio et al. 2013), so
/// the weights under training learn in full precision while the loss sees the stored ones.
package final class WeightRounding<S: TransformerScalar> {
  package static var blockOfInt4: Int { 32 }

  private let matrices: MatrixRounding
  private let tokens: TokenRounding
  private let weights: TrainedWeights<S>
  private let layers: [Matrix<S>]
  private let roundedProjection: Matrix<S>

  /// Programmer error: rows of tokens that are no whole number of blocks.
  package init(_ weights: TrainedWeights<S>, matrices: MatrixRounding, tokens: TokenRounding) {
    precondition(
      tokens != .int4 || weights.shape.width % Self.blockOfInt4 == 0,
      "rows of \(weights.shape.width) values in blocks of \(Self.blockOfInt4)")
    self.matrices = matrices
    self.tokens = tokens
    self.weights = weights
    layers = matrices == .none ? [] : weights.layers.map { Matrix(rows: 1, columns: $0.columns) }
    let projection = weights.projection
    roundedProjection =
      matrices == .none ? projection : Matrix(rows: projection.rows, columns: projection.columns)
  }

  /// The layer as it is used; only its matrices.
  func layer(_ l: Int) -> UnsafePointer<S> {
    UnsafePointer(matrices == .none ? weights.layers[l].base : layers[l].base)
  }

  var projection: UnsafePointer<S> { UnsafePointer(roundedProjection.base) }

  /// Rounds the matrices anew.
  func update(_ weights: TrainedWeights<S>, workers: Workers) {
    guard matrices == .int8 else { return }
    let shape = weights.shape
    let at = shape.places
    var parts = [
      part(weights.projection, roundedProjection, place: 0, rows: weights.projection.rows, width: shape.width)
    ]
    for (own, used) in zip(weights.layers, layers) {
      parts += [
        part(own, used, place: at.attention, rows: 3 * shape.width, width: shape.width),
        part(own, used, place: at.output, rows: shape.width, width: shape.width),
        part(own, used, place: at.up, rows: shape.inner, width: shape.width),
        part(own, used, place: at.down, rows: shape.width, width: shape.inner),
      ]
    }
    workers.run(together: parts)
  }

  private func part(
    _ own: Matrix<S>, _ used: Matrix<S>, place: Int, rows: Int, width: Int
  ) -> Workers.Part {
    Workers.Part(over: rows, by: Block.rows) { block in
      let start = place + block.lowerBound * width
      S.roundRows(own.base + start, rows: block.count, width: width, levels: 127, into: used.base + start)
    }
  }

  /// The row of a token as it is used.
  func token(_ token: Int, of table: Matrix<S>, into row: UnsafeMutablePointer<S>) {
    let width = table.columns
    switch tokens {
    case .none: row.update(from: table[token], count: width)
    case .int8: S.roundRows(table[token], rows: 1, width: width, levels: 127, into: row)
    case .int4:
      S.roundRows(
        table[token], rows: width / Self.blockOfInt4, width: Self.blockOfInt4, levels: 7, into: row)
    }
  }
}
