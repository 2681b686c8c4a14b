internal import CKernels

/// Where the parts of a quantised encoder lie in its bytes; each begins at a multiple of 64.
struct QuantisedLayout: Equatable {
  /// A product of a layer.
  struct Product: Equatable {
    let panels, scales, sums, bias: Int
  }

  /// Little-endian 32-bit numbers: magic, version, bits of a token's codes, epsilon, then the six of the shape.
  static let headerNumbers = 10
  static let alignment = 64

  let shape: TransformerShape
  let tokenCodes: TokenCodes
  let tokens, tokenScales, positions, norms: Int
  let layers: [[Product]]
  /// All bytes.
  let count: Int

  init(_ shape: TransformerShape, tokenCodes: TokenCodes) {
    self.shape = shape
    self.tokenCodes = tokenCodes
    var next = 4 * Self.headerNumbers
    func place(_ bytes: Int) -> Int {
      let start = (next + Self.alignment - 1) / Self.alignment * Self.alignment
      next = start + bytes
      return start
    }
    let row = tokenCodes.bytes(width: shape.width)
    tokens = place(shape.vocabulary * row.codes)
    tokenScales = place(shape.vocabulary * row.scales)
    positions = place(4 * shape.positions * shape.width)
    norms = place(4 * (2 + 4 * shape.layers) * shape.width)
    layers = (0..<shape.layers).map { _ in
      LayerProduct.allCases.map { product in
        let (outputs, inputs) = product.sides(shape)
        let columns = stride(outputs)
        return Product(
          panels: place(columns * Self.padded(inputs)), scales: place(4 * columns), sums: place(4 * columns),
          bias: place(4 * columns))
      }
    }
    count = (next + Self.alignment - 1) / Self.alignment * Self.alignment
  }

  /// The codes of a row of `count` inputs.
  static func padded(_ count: Int) -> Int { (count + 3) / 4 * 4 }
}
