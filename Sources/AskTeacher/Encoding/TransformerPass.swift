import AskNet
internal import CKernels

/// Some texts on their way through an encoder, one after the other as rows, on one thread.
///
/// There is no padding: products and normalisations take rows as they come, attention looks at one text at a time. Each
/// row's values come out the same whatever the other rows.
final class TransformerPass<Weights: TransformerWeights> {
  private let weights: Weights
  private let room: Weights.Room
  private let x, y, mixed, heads, inner: Matrix<Float>
  private let attention: AttentionRoom

  private var shape: TransformerShape { weights.shape }

  /// Room for `rows` pieces, the longest text's included.
  init(_ weights: Weights, rows: Int) {
    let shape = weights.shape
    self.weights = weights
    room = weights.room(rows: rows)
    x = Matrix(rows: rows, columns: stride(shape.width))
    y = Matrix(rows: rows, columns: stride(shape.width))
    // A head's values are written in whole panels, so the last ones go beyond the row.
    mixed = Matrix(rows: rows, columns: stride(shape.width) + stride(shape.width / shape.heads))
    heads = Matrix(rows: rows, columns: stride(3 * shape.width))
    inner = Matrix(rows: rows, columns: stride(shape.inner))
    attention = AttentionRoom(shape, rows: rows)
  }

  /// The rows of the last layer, one for each piece of `texts`.
  ///
  /// Programmer error: more pieces than there is room for, a piece outside the vocabulary, a text that is longer than
  /// there are positions.
  func forward(_ texts: [ArraySlice<Int32>]) -> Matrix<Float> {
    let count = texts.reduce(0) { $0 + $1.count }
    precondition(count <= x.rows, "\(count) pieces in a pass for \(x.rows)")
    embed(texts)
    let width = shape.width
    for layer in 0..<shape.layers {
      multiply(.attention, layer, x, count, into: heads)
      var row = 0
      for text in texts {
        attention.attend(heads, rows: row..<row + text.count, into: mixed)
        row += text.count
      }
      multiply(.output, layer, mixed, count, into: y)
      let first = weights.norm(.first, layer: layer)
      ask_layer_norm_f32(
        x.base, y.base, x.columns, count, width, first.scale, first.shift, weights.epsilon, x.base)
      multiply(.up, layer, x, count, into: inner)
      ask_gelu_f32(inner.base, count * inner.columns, inner.base)
      multiply(.down, layer, inner, count, into: y)
      let second = weights.norm(.second, layer: layer)
      ask_layer_norm_f32(
        x.base, y.base, x.columns, count, width, second.scale, second.shift, weights.epsilon, x.base)
    }
    return x
  }

  private func multiply(
    _ product: LayerProduct, _ layer: Int, _ input: Matrix<Float>, _ rows: Int, into output: Matrix<Float>
  ) {
    weights.multiply(
      product, layer: layer, input.base, stride: input.columns, rows: rows, into: output.base,
      stride: output.columns, room: room)
  }

  private func embed(_ texts: [ArraySlice<Int32>]) {
    var row = 0
    let norm = weights.norm
    for text in texts {
      precondition(text.count <= shape.positions, "\(text.count) pieces for \(shape.positions) positions")
      for (place, id) in text.enumerated() {
        precondition(id >= 0 && id < shape.vocabulary, "piece \(id) of \(shape.vocabulary)")
        weights.token(Int(id), into: x[row])
        ask_layer_norm_f32(
          x[row], weights.position(place), x.columns, 1, shape.width, norm.scale, norm.shift,
          weights.epsilon, x[row])
        row += 1
      }
    }
  }
}
