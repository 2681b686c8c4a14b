internal import AskNet

/// What a pass keeps of each layer for the way back, one row a piece.
struct LayerBuffers<S: TransformerScalar> {
  /// Queries, keys and values of all heads, `[rows, 3 width]`.
  let attention: Matrix<S>
  /// What attention made, before the output product, `[rows, width]`.
  let context: Matrix<S>
  /// The two normalisations before scale and shift, and the output of the first, `[rows, width]`.
  let firstHat, secondHat, middle: Matrix<S>
  /// What each row of the two was multiplied with, `[2, rows]`.
  let inverse: Matrix<S>
  /// GELU's slope and its output, `[rows, inner]`.
  let slope, units: Matrix<S>

  init(_ shape: TransformerShape, rows: Int) {
    attention = Matrix(rows: rows, columns: 3 * shape.width)
    context = Matrix(rows: rows, columns: shape.width)
    firstHat = Matrix(rows: rows, columns: shape.width)
    secondHat = Matrix(rows: rows, columns: shape.width)
    middle = Matrix(rows: rows, columns: shape.width)
    inverse = Matrix(rows: 2, columns: rows)
    slope = Matrix(rows: rows, columns: shape.inner)
    units = Matrix(rows: rows, columns: shape.inner)
  }
}

/// The gradients of what the four products of a layer put out, which the gradients of its matrices are made of.
struct ProductGradients<S: TransformerScalar> {
  let attention, output, up, down: Matrix<S>

  init(_ shape: TransformerShape, rows: Int) {
    attention = Matrix(rows: rows, columns: 3 * shape.width)
    output = Matrix(rows: rows, columns: shape.width)
    up = Matrix(rows: rows, columns: shape.inner)
    down = Matrix(rows: rows, columns: shape.width)
  }
}

/// All that a pass writes into, for batches of up to `rows` pieces, `texts` texts and `blocks` blocks.
final class PassBuffers<S: TransformerScalar> {
  let rows, texts, blocks: Int
  /// The input of each layer, and behind the last the encoder's output, `[rows, width]`.
  let inputs: [Matrix<S>]
  let hat: Matrix<S>
  let inverse: Matrix<S>
  let layers: [LayerBuffers<S>]
  /// The means of the texts, `[texts, width]`, and what the projection makes of them.
  let pooled, projected: Matrix<S>
  let inverseLength: Matrix<S>
  let dProjected, dPooled: Matrix<S>
  /// The gradient on its way from layer to layer.
  let dRows, dContext: Matrix<S>
  /// In turn, so that the gradients of one layer's matrices can be taken while the next layer is under way.
  let products: [ProductGradients<S>]
  /// Per layer and block, its share in the gradients of biases, scales and shifts: the whole of a layer's places, of
  /// which the matrices stay unused, would be too much, so they lie by `VectorPlaces`.
  let shares: [Matrix<S>]
  /// Per block, its share in scale and shift of the embeddings, `[blocks, 2 width]`.
  let normShares: Matrix<S>

  init(_ shape: TransformerShape, outputs: Int, rows: Int, texts: Int, blocks: Int) {
    self.rows = rows
    self.texts = texts
    self.blocks = blocks
    inputs = (0...shape.layers).map { _ in Matrix(rows: rows, columns: shape.width) }
    hat = Matrix(rows: rows, columns: shape.width)
    inverse = Matrix(rows: 1, columns: rows)
    layers = (0..<shape.layers).map { _ in LayerBuffers(shape, rows: rows) }
    pooled = Matrix(rows: texts, columns: shape.width)
    projected = Matrix(rows: texts, columns: outputs)
    inverseLength = Matrix(rows: 1, columns: texts)
    dProjected = Matrix(rows: texts, columns: outputs)
    dPooled = Matrix(rows: texts, columns: shape.width)
    dRows = Matrix(rows: rows, columns: shape.width)
    dContext = Matrix(rows: rows, columns: shape.width)
    products = (0..<2).map { _ in ProductGradients(shape, rows: rows) }
    let vectors = VectorPlaces(shape)
    shares = (0..<shape.layers).map { _ in Matrix(rows: blocks, columns: vectors.count) }
    normShares = Matrix(rows: blocks, columns: 2 * shape.width)
  }
}

/// The biases, scales and shifts of a layer one after the other.
struct VectorPlaces {
  let attentionBias, outputBias, firstScale, firstShift, upBias, downBias, secondScale, secondShift: Int
  let count: Int
  /// Where each lies here, where in the layer, and its length.
  let parts: [(here: Int, layer: Int, count: Int)]

  init(_ shape: TransformerShape) {
    let width = shape.width
    let at = shape.places
    var parts: [(here: Int, layer: Int, count: Int)] = []
    var next = 0
    func place(_ layer: Int, _ count: Int) -> Int {
      defer { next += count }
      parts.append((here: next, layer: layer, count: count))
      return next
    }
    attentionBias = place(at.attentionBias, 3 * width)
    outputBias = place(at.outputBias, width)
    firstScale = place(at.firstScale, width)
    firstShift = place(at.firstShift, width)
    upBias = place(at.upBias, shape.inner)
    downBias = place(at.downBias, width)
    secondScale = place(at.secondScale, width)
    secondShift = place(at.secondShift, width)
    count = next
    self.parts = parts
  }
}
