/// The weights of a BERT-family encoder in float32.
package struct TransformerParameters: Equatable, Sendable {
  package let shape: TransformerShape
  /// `[vocabulary, width]`
  package var tokens: [Float]
  /// `[positions, width]`, the row of token type 0 added to each.
  package var positions: [Float]
  /// Layer normalisation of the embeddings: scale and shift, each `[width]`.
  package var scale, shift: [Float]
  /// Layer after layer, each laid out by `shape.places`.
  package var layers: [[Float]]
  /// Added to variances; BERT's is 1e-12.
  package var epsilon: Float

  package init(
    shape: TransformerShape, tokens: [Float], positions: [Float], scale: [Float], shift: [Float],
    layers: [[Float]], epsilon: Float = 1e-12
  ) {
    precondition(tokens.count == shape.vocabulary * shape.width, "\(tokens.count) token values for \(shape)")
    precondition(
      positions.count == shape.positions * shape.width, "\(positions.count) position values for \(shape)")
    precondition(
      scale.count == shape.width && shift.count == shape.width, "\(scale.count) scales for \(shape)")
    precondition(layers.count == shape.layers, "\(layers.count) layers for \(shape)")
    precondition(
      layers.allSatisfy { $0.count == shape.places.count }, "a layer of another size than \(shape)")
    self.shape = shape
    self.tokens = tokens
    self.positions = positions
    self.scale = scale
    self.shift = shift
    self.layers = layers
    self.epsilon = epsilon
  }

  /// The same with its first `count` layers alone.
  package func keeping(layers count: Int) -> TransformerParameters {
    precondition(count >= 0 && count <= shape.layers, "\(count) of \(shape.layers) layers")
    var shape = shape
    shape.layers = count
    return TransformerParameters(
      shape: shape, tokens: tokens, positions: positions, scale: scale, shift: shift,
      layers: Array(layers.prefix(count)), epsilon: epsilon)
  }
}
