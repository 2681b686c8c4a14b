extension TransformerParameters {
  /// The encoder with some of its layers, in the order given.
  ///
  /// Programmer error: a layer that there is not.
  package func keeping(layers kept: [Int]) -> TransformerParameters {
    precondition(kept.allSatisfy { layers.indices.contains($0) }, "layers \(kept) of \(layers.count)")
    var shape = self.shape
    shape.layers = kept.count
    return TransformerParameters(
      shape: shape, tokens: tokens, positions: positions, scale: scale, shift: shift,
      layers: kept.map { layers[$0] }, epsilon: epsilon)
  }

  /// The encoder with some of its vocabulary: piece i of the result is piece `kept[i]` of this.
  ///
  /// Programmer error: a piece that there is not.
  package func keeping(tokens kept: [Int32]) -> TransformerParameters {
    precondition(
      kept.allSatisfy { (0..<Int32(self.shape.vocabulary)).contains($0) },
      "a piece outside the vocabulary of \(self.shape.vocabulary)")
    var shape = self.shape
    shape.vocabulary = kept.count
    let width = shape.width
    return TransformerParameters(
      shape: shape, tokens: kept.flatMap { tokens[Int($0) * width..<(Int($0) + 1) * width] },
      positions: positions, scale: scale, shift: shift, layers: layers, epsilon: epsilon)
  }

  /// The encoder for texts of at most `count` pieces.
  ///
  /// Programmer error: more positions than there are.
  package func keeping(positions count: Int) -> TransformerParameters {
    precondition((1...self.shape.positions).contains(count), "\(count) of \(self.shape.positions) positions")
    var shape = self.shape
    shape.positions = count
    return TransformerParameters(
      shape: shape, tokens: tokens, positions: Array(positions[..<(count * shape.width)]), scale: scale,
      shift: shift, layers: layers, epsilon: epsilon)
  }
}
