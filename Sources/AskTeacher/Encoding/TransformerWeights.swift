/// The products of a layer.
package enum LayerProduct: CaseIterable, Sendable {
  /// Query, key and value of all heads: from `width` to `3 width`.
  case attention
  /// From `width` to `width`.
  case output
  /// From `width` to `inner`.
  case up
  /// From `inner` to `width`.
  case down

  /// The length of a row that comes out, and of one that goes in.
  package func sides(_ shape: TransformerShape) -> (outputs: Int, inputs: Int) {
    switch self {
    case .attention: (3 * shape.width, shape.width)
    case .output: (shape.width, shape.width)
    case .up: (shape.inner, shape.width)
    case .down: (shape.width, shape.inner)
    }
  }
}

extension LayerProduct {
  /// The place in `allCases`.
  var index: Int {
    switch self {
    case .attention: 0
    case .output: 1
    case .up: 2
    case .down: 3
    }
  }
}

/// The two layer normalisations of a layer.
package enum LayerNorm: CaseIterable, Sendable {
  /// After attention.
  case first
  /// At the end.
  case second
}

/// The weights of an encoder in a form that products are made from: in float, or quantised.
///
/// Rows of activations lie `stride(_:)` values apart; what is behind their values is of no meaning.
package protocol TransformerWeights: Sendable {
  var shape: TransformerShape { get }
  var epsilon: Float { get }
  /// Memory that `multiply` needs for itself, for one thread.
  associatedtype Room
  func room(rows: Int) -> Room

  /// Writes the row of a token.
  func token(_ id: Int, into row: UnsafeMutablePointer<Float>)
  /// The row of a position, `[width]`.
  func position(_ index: Int) -> UnsafePointer<Float>
  /// Scale and shift of the embeddings' normalisation, each `[width]`.
  var norm: (scale: UnsafePointer<Float>, shift: UnsafePointer<Float>) { get }
  func norm(_ norm: LayerNorm, layer: Int) -> (scale: UnsafePointer<Float>, shift: UnsafePointer<Float>)

  /// y = x · Wᵀ + bias for `rows` rows.
  func multiply(
    _ product: LayerProduct, layer: Int, _ x: UnsafeMutablePointer<Float>, stride: Int, rows: Int,
    into y: UnsafeMutablePointer<Float>, stride yStride: Int, room: Room)
}

/// The distance of rows of `count` values: whole panels of a product's columns.
package func stride(_ count: Int) -> Int { (count + 31) / 32 * 32 }
