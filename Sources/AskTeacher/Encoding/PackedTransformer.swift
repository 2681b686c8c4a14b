import AskNet
internal import CKernels

/// Weights in float, laid out for the product's kernel.
///
/// - Note: `@unchecked Sendable` because it holds matrices, which nobody writes to once it is made.
package final class PackedTransformer: TransformerWeights, @unchecked Sendable {
  package let shape: TransformerShape
  package let epsilon: Float
  private let tokens, positions, ends: Matrix<Float>
  private let layers: [[LayerProduct: Product]]
  private let norms: Matrix<Float>

  private struct Product {
    let panels, bias: Matrix<Float>
  }

  package init(_ parameters: TransformerParameters) {
    let shape = parameters.shape
    let places = shape.places
    self.shape = shape
    epsilon = parameters.epsilon
    tokens = Self.copy(parameters.tokens, columns: shape.width)
    positions = Self.copy(parameters.positions, columns: shape.width)
    ends = Self.copy(parameters.scale + parameters.shift, columns: shape.width)
    norms = Matrix(rows: 4 * shape.layers, columns: shape.width)
    layers = parameters.layers.map { values in
      values.withUnsafeBufferPointer { values in
        var products: [LayerProduct: Product] = [:]
        for product in LayerProduct.allCases {
          let (weights, bias) = places.of(product)
          products[product] = Self.packed(values, weights: weights, bias: bias, product.sides(shape))
        }
        return products
      }
    }
    for (l, values) in parameters.layers.enumerated() {
      for (i, place) in [places.firstScale, places.firstShift, places.secondScale, places.secondShift]
        .enumerated()
      {
        for c in 0..<shape.width { norms[4 * l + i][c] = values[place + c] }
      }
    }
  }

  /// Rows of `columns` values.
  private static func copy(_ values: [Float], columns: Int) -> Matrix<Float> {
    let matrix = Matrix<Float>(rows: values.count / columns, columns: columns)
    values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      matrix.base.update(from: base, count: values.count)
    }
    return matrix
  }

  private static func packed(
    _ values: UnsafeBufferPointer<Float>, weights: Int, bias: Int, _ sides: (outputs: Int, inputs: Int)
  ) -> Product {
    let columns = AskTeacher.stride(sides.outputs)
    let product = Product(
      panels: Matrix(rows: sides.inputs, columns: columns), bias: Matrix(rows: 1, columns: columns))
    guard let base = values.baseAddress else { return product }
    ask_pack_f32(base + weights, sides.inputs, sides.outputs, sides.inputs, product.panels.base)
    product.bias.base.update(from: base + bias, count: sides.outputs)
    return product
  }

  package func room(rows: Int) {}

  package func token(_ id: Int, into row: UnsafeMutablePointer<Float>) {
    row.update(from: tokens[id], count: shape.width)
  }

  package func position(_ index: Int) -> UnsafePointer<Float> { UnsafePointer(positions[index]) }

  package var norm: (scale: UnsafePointer<Float>, shift: UnsafePointer<Float>) {
    (UnsafePointer(ends[0]), UnsafePointer(ends[1]))
  }

  package func norm(
    _ norm: LayerNorm, layer: Int
  ) -> (scale: UnsafePointer<Float>, shift: UnsafePointer<Float>) {
    let row = 4 * layer + (norm == .first ? 0 : 2)
    return (UnsafePointer(norms[row]), UnsafePointer(norms[row + 1]))
  }

  package func multiply(
    _ product: LayerProduct, layer: Int, _ x: UnsafeMutablePointer<Float>, stride: Int, rows: Int,
    into y: UnsafeMutablePointer<Float>, stride yStride: Int, room: Void
  ) {
    guard let weights = layers[layer][product] else {
      preconditionFailure("layer \(layer) has no \(product)")
    }
    let (outputs, inputs) = product.sides(shape)
    let panel = Int(ASK_PANEL)
    ask_dense_f32(
      x, stride, rows, inputs, weights.panels.base, panel, panel * inputs, weights.bias.base, outputs, y,
      yStride)
  }
}

extension TransformerPlaces {
  /// Where the weights and the biases of a product lie.
  package func of(_ product: LayerProduct) -> (weights: Int, bias: Int) {
    switch product {
    case .attention: (attention, attentionBias)
    case .output: (output, outputBias)
    case .up: (up, upBias)
    case .down: (down, downBias)
    }
  }
}
