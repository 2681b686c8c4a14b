/// The sizes of a network.
public struct NetworkShape: Equatable, Sendable {
  /// The number of tokens in the table; token ids are `0..<tokens`.
  public var tokens: Int
  /// The length of a token's row and of the vector that comes out.
  public var width: Int
  /// The units of each hidden layer.
  public var hidden: Int
  /// The number of hidden layers; 0 leaves the weighted mean.
  public var layers: Int

  public init(tokens: Int, width: Int = 256, hidden: Int = 256, layers: Int = 2) {
    self.tokens = tokens
    self.width = width
    self.hidden = hidden
    self.layers = layers
  }

  /// Bounds that keep every product of sizes far from overflow, also when a damaged file names them.
  package var isSensible: Bool {
    (0...1 << 26).contains(tokens) && (1...4096).contains(width) && (1...16384).contains(hidden)
      && (0...16).contains(layers)
  }

  /// Where the parts of layer `l` lie in the flat array of the layers' parameters.
  package func places(_ l: Int) -> LayerPlaces {
    let matrix = width * hidden
    let first = l * (2 * matrix + 2 * hidden + width)
    let scale = first + matrix
    let second = scale + 2 * hidden
    return LayerPlaces(
      first: first, scale: scale, shift: scale + hidden, second: second, bias: second + matrix)
  }

  /// The number of the layers' parameters.
  package var layerValues: Int { layers * (2 * width * hidden + 2 * hidden + width) }

  /// The number of the layers' parameters for inference, normalisation folded in.
  package var foldedValues: Int { layers * (2 * width * hidden + hidden + width) }
}

/// Offsets of one hidden layer's parameters: first `[width, hidden]`, scale and shift `[hidden]`,
/// second `[hidden, width]`, bias `[width]`.
package struct LayerPlaces: Sendable {
  package let first, scale, shift, second, bias: Int
}
