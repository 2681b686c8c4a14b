/// The sizes of a BERT-family encoder (Devlin et al. 2019).
public struct TransformerShape: Equatable, Sendable {
  /// Rows of the token table; piece ids are `0..<vocabulary`.
  public var vocabulary: Int
  /// The length of a token's vector between layers, a multiple of `heads`.
  public var width: Int
  public var heads: Int
  /// The units between the two products of a layer's second half.
  public var inner: Int
  public var layers: Int
  /// The most pieces of a text, the two that mark its ends counted in.
  public var positions: Int

  public init(vocabulary: Int, width: Int, heads: Int, inner: Int, layers: Int, positions: Int) {
    self.vocabulary = vocabulary
    self.width = width
    self.heads = heads
    self.inner = inner
    self.layers = layers
    self.positions = positions
  }

  /// Offsets of the parts of one layer in `TransformerParameters.layers[i]`.
  package var places: TransformerPlaces { TransformerPlaces(self) }
}

/// Where the parts of a layer lie in its flat array. Matrices are `[outputs, inputs]`, row after row: y = x · Wᵀ + b.
package struct TransformerPlaces: Equatable, Sendable {
  /// Query, key and value of all heads, one under the other: `[3 width, width]`, `[3 width]`.
  package let attention, attentionBias: Int
  /// `[width, width]`, `[width]`
  package let output, outputBias: Int
  /// Layer normalisation after attention, each `[width]`.
  package let firstScale, firstShift: Int
  /// `[inner, width]`, `[inner]`
  package let up, upBias: Int
  /// `[width, inner]`, `[width]`
  package let down, downBias: Int
  /// Layer normalisation at the end, each `[width]`.
  package let secondScale, secondShift: Int
  /// Values of a layer.
  package let count: Int

  init(_ shape: TransformerShape) {
    let width = shape.width
    var next = 0
    func place(_ count: Int) -> Int {
      defer { next += count }
      return next
    }
    attention = place(3 * width * width)
    attentionBias = place(3 * width)
    output = place(width * width)
    outputBias = place(width)
    firstScale = place(width)
    firstShift = place(width)
    up = place(shape.inner * width)
    upBias = place(shape.inner)
    down = place(width * shape.inner)
    downBias = place(width)
    secondScale = place(width)
    secondShift = place(width)
    count = next
  }
}
