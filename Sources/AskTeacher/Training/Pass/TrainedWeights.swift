package import AskNet

/// The weights of an encoder and of the projection behind it while they are trained, in place.
package final class TrainedWeights<S: TransformerScalar> {
  package let shape: TransformerShape
  package let epsilon: S
  /// `[vocabulary, width]`, `[positions, width]`
  package let tokens, positions: Matrix<S>
  /// Scale and shift of the embeddings, `[2, width]`.
  package let norm: Matrix<S>
  /// Each laid out by `shape.places`.
  package let layers: [Matrix<S>]
  /// `[outputs, width]`
  package let projection: Matrix<S>

  package init(_ parameters: TransformerParameters, projection: Projection) {
    let shape = parameters.shape
    precondition(
      projection.values.count == projection.outputs * shape.width,
      "\(projection.values.count) values for a projection from \(shape.width) to \(projection.outputs)")
    self.shape = shape
    epsilon = S(parameters.epsilon)
    func matrix(_ values: [Float], rows: Int) -> Matrix<S> {
      let matrix = Matrix<S>(rows: rows, columns: values.count / max(1, rows))
      for i in values.indices { matrix.base[i] = S(values[i]) }
      return matrix
    }
    tokens = matrix(parameters.tokens, rows: shape.vocabulary)
    positions = matrix(parameters.positions, rows: shape.positions)
    norm = matrix(parameters.scale + parameters.shift, rows: 2)
    layers = parameters.layers.map { matrix($0, rows: 1) }
    self.projection = matrix(projection.values, rows: projection.outputs)
  }
}

extension TrainedWeights where S == Float {
  /// A copy.
  package var parameters: TransformerParameters {
    let norm = norm.values
    return TransformerParameters(
      shape: shape, tokens: tokens.values, positions: positions.values, scale: Array(norm[..<shape.width]),
      shift: Array(norm[shape.width...]), layers: layers.map(\.values), epsilon: epsilon)
  }
}

/// The linear map from an encoder's mean vector to the space that it is trained for.
package struct Projection: Equatable, Sendable {
  package var outputs: Int
  /// `[outputs, width]`, row after row.
  package var values: [Float]

  package init(outputs: Int, values: [Float]) {
    self.outputs = outputs
    self.values = values
  }

  /// Leaves vectors of `width` values as they are.
  package static func identity(_ width: Int) -> Projection {
    var values = [Float](repeating: 0, count: width * width)
    for i in 0..<width { values[i * width + i] = 1 }
    return Projection(outputs: width, values: values)
  }
}
