import AskNet
import AskTeacher

/// A small encoder all of whose parts do something, with texts and targets for it.
enum TransformerSample {
  static let shape = TransformerShape(vocabulary: 11, width: 6, heads: 2, inner: 10, layers: 2, positions: 8)

  static func numbers(
    _ count: Int, around centre: Float = 0, by spread: Float, _ generator: inout SeededGenerator
  ) -> [Float] {
    (0..<count).map { _ in centre + spread * Float(generator.normal()) }
  }

  static func parameters(
    _ shape: TransformerShape = shape, using generator: inout SeededGenerator
  ) -> TransformerParameters {
    let width = shape.width
    let at = shape.places
    return TransformerParameters(
      shape: shape, tokens: numbers(shape.vocabulary * width, by: 0.5, &generator),
      positions: numbers(shape.positions * width, by: 0.5, &generator),
      scale: numbers(width, around: 1, by: 0.3, &generator), shift: numbers(width, by: 0.3, &generator),
      layers: (0..<shape.layers).map { _ in
        var layer = numbers(at.count, by: 1 / Float(width).squareRoot(), &generator)
        for i in 0..<width {
          layer[at.firstScale + i] += 1
          layer[at.secondScale + i] += 1
        }
        return layer
      })
  }

  static func projection(
    to outputs: Int, from width: Int = shape.width, using generator: inout SeededGenerator
  ) -> Projection {
    Projection(outputs: outputs, values: numbers(outputs * width, by: 0.5, &generator))
  }

  /// Texts of 1 to `longest` pieces.
  static func texts(
    _ count: Int, longest: Int = shape.positions, vocabulary: Int = shape.vocabulary,
    using generator: inout SeededGenerator
  ) -> [[Int32]] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...longest, using: &generator)).map { _ in
        Int32.random(in: 0..<Int32(vocabulary), using: &generator)
      }
    }
  }

  /// Vectors of unit length, one after the other.
  static func units(_ count: Int, width: Int, using generator: inout SeededGenerator) -> [Float] {
    (0..<count).flatMap { _ in
      let vector = numbers(width, by: 1, &generator)
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return vector.map { $0 / length }
    }
  }
}

/// The derivative of `loss` with respect to each value at `base` by central differences.
///
/// A step of 1e-5 balances rounding (1e-16 / 1e-5) and truncation (1e-10): both are far below `gradientTolerance`.
func centralDifferences(
  _ base: UnsafeMutablePointer<Double>, count: Int, of loss: () -> Double
) -> [Double] {
  let h = 1e-5
  return (0..<count).map { i in
    let value = base[i]
    base[i] = value + h
    let above = loss()
    base[i] = value - h
    let below = loss()
    base[i] = value
    return (above - below) / (2 * h)
  }
}

/// The largest difference of two lists; infinite when their lengths differ.
func distance<S: BinaryFloatingPoint>(_ a: [S], _ b: [S]) -> Double {
  guard a.count == b.count else { return .infinity }
  return zip(a, b).map { Double(abs($0 - $1)) }.max() ?? 0
}

/// Ten times what central differences lose in these tests; a wrong term shows at 1e-2.
let gradientTolerance = 1e-7

/// Runs `body` for a few seeds and hands it the seed, so that a failure can name it.
func withSeeds(_ seeds: Range<UInt64> = 1..<4, _ body: (UInt64, inout SeededGenerator) throws -> Void)
  rethrows
{
  for seed in seeds {
    var generator = SeededGenerator(seed: seed)
    try body(seed, &generator)
  }
}
