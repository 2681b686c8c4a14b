import AskTeacher
import TestSupport
import Testing

struct EncoderTests {
  /// Sums in single precision through two layers.
  private static let tolerance = 1e-5

  /// Heads that fill whole panels of a product and heads that do not; sides that are no multiple of anything.
  static let shapes = [
    TransformerShape(vocabulary: 40, width: 64, heads: 2, inner: 96, layers: 2, positions: 130),
    TransformerShape(vocabulary: 40, width: 64, heads: 1, inner: 33, layers: 2, positions: 130),
    TransformerShape(vocabulary: 40, width: 30, heads: 3, inner: 50, layers: 2, positions: 130),
    TransformerShape(vocabulary: 40, width: 7, heads: 7, inner: 5, layers: 1, positions: 130),
    TransformerShape(vocabulary: 40, width: 96, heads: 2, inner: 64, layers: 1, positions: 130),
  ]

  /// Of lengths around those of tiles, panels and blocks.
  static func texts(seed: UInt64) -> [[Int32]] {
    var chance = SeededGenerator(seed: seed)
    return [0, 1, 5, 14, 15, 29, 30, 31, 46, 47, 62, 100, 127, 128, 3].map { count in
      (0..<count).map { _ in Int32.random(in: 0..<40, using: &chance) }
    }
  }

  @Test func `vectors equal those of plain arithmetic`() {
    for (seed, shape) in Self.shapes.enumerated() {
      let parameters = TransformerParameters(chance: shape, seed: UInt64(seed))
      let encoder = TransformerEncoder(
        PackedTransformer(parameters), pooling: .mean, start: 1, end: 2, maxPieces: 130)
      let texts = Self.texts(seed: 9)
      let vectors = rows(
        encoder.embed(pieces: texts, threads: 2) { (_) throws(Never) in }, width: shape.width)
      for (text, vector) in zip(texts, vectors) {
        let exact = PlainTransformer(parameters: parameters).forward([1] + text + [2])
        let sum = (0..<shape.width).map { c in exact.reduce(0) { $0 + $1[c] } }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let difference = zip(vector, sum).map { abs(Double($0) - $1 / length) }.max() ?? 1
        #expect(difference < Self.tolerance, "\(shape), \(text.count) pieces")
      }
    }
  }

  @Test func `weights so large that sums overflow give zeros`() {
    var parameters = TransformerParameters(chance: Self.shapes[0], seed: 1)
    for i in parameters.layers[0].indices { parameters.layers[0][i] *= 1e30 }
    let encoder = TransformerEncoder(
      PackedTransformer(parameters), pooling: .mean, start: 1, end: 2, maxPieces: 130)
    let vectors = encoder.embed(pieces: [[3, 4]], threads: 1) { (_) throws(Never) in }
    #expect(vectors.allSatisfy { $0 == 0 })
  }
}
