package import AskNet

/// The gradients of an encoder's weights after a batch.
package final class TransformerGradient<S: TransformerScalar> {
  /// Each laid out as the layer is.
  package let layers: [Matrix<S>]
  /// Of scale and shift of the embeddings, `[2, width]`.
  package let norm: Matrix<S>
  package let projection: Matrix<S>
  /// Of the rows that the batch used, in the order of the pass's `tokenRows` and `positionRows`.
  package private(set) var tokens, positions: Matrix<S>

  init(_ weights: TrainedWeights<S>) {
    layers = weights.layers.map { Matrix(rows: 1, columns: $0.columns) }
    norm = Matrix(rows: 2, columns: weights.shape.width)
    projection = Matrix(rows: weights.projection.rows, columns: weights.projection.columns)
    tokens = Matrix(rows: 0, columns: weights.shape.width)
    positions = Matrix(rows: 0, columns: weights.shape.width)
  }

  func makeRoom(tokens tokenRows: Int, positions positionRows: Int) {
    let width = norm.columns
    if tokens.rows < tokenRows { tokens = Matrix(rows: tokenRows * 5 / 4, columns: width) }
    if positions.rows < positionRows { positions = Matrix(rows: positionRows * 5 / 4, columns: width) }
  }
}
