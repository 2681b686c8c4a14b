import AskTeacher
import Glibc
import TestSupport

/// An encoder in plain double, as the paper has it.
struct PlainTransformer {
  let parameters: TransformerParameters

  /// The rows of the last layer.
  func forward(_ pieces: [Int32]) -> [[Double]] {
    let shape = parameters.shape
    let width = shape.width
    func row(_ values: [Float], _ index: Int) -> [Double] {
      values[index * width..<(index + 1) * width].map(Double.init)
    }
    let (scale, shift) = (parameters.scale.map(Double.init), parameters.shift.map(Double.init))
    var x = pieces.enumerated().map { place, id in
      normalised(sum(row(parameters.tokens, Int(id)), row(parameters.positions, place)), scale, shift)
    }
    let places = shape.places
    for layer in parameters.layers {
      let values = layer.map(Double.init)
      func part(_ start: Int) -> [Double] { Array(values[start..<start + width]) }
      func dense(_ input: [[Double]], _ product: LayerProduct) -> [[Double]] {
        let (outputs, inputs) = product.sides(shape)
        let (weights, bias) = places.of(product)
        return input.map { row in
          (0..<outputs).map { o in
            (0..<inputs).reduce(values[bias + o]) { $0 + row[$1] * values[weights + o * inputs + $1] }
          }
        }
      }
      let mixed = dense(attended(dense(x, .attention)), .output)
      x = zip(x, mixed).map { normalised(sum($0, $1), part(places.firstScale), part(places.firstShift)) }
      let inner = dense(x, .up).map { $0.map { $0 / 2 * erfc(-$0 / 2.0.squareRoot()) } }
      x = zip(x, dense(inner, .down)).map {
        normalised(sum($0, $1), part(places.secondScale), part(places.secondShift))
      }
    }
    return x
  }

  private func attended(_ heads: [[Double]]) -> [[Double]] {
    let width = parameters.shape.width
    let head = width / parameters.shape.heads
    return heads.map { query in
      (0..<width).map { c in
        let first = c / head * head
        let shares = heads.map { other in
          exp(
            (first..<first + head).reduce(0) { $0 + query[$1] * other[width + $1] }
              / Double(head).squareRoot())
        }
        return zip(shares, heads).reduce(0) { $0 + $1.0 * $1.1[2 * width + c] } / shares.reduce(0, +)
      }
    }
  }

  private func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }

  private func normalised(_ x: [Double], _ scale: [Double], _ shift: [Double]) -> [Double] {
    let mean = x.reduce(0, +) / Double(x.count)
    let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
    return x.indices.map {
      (x[$0] - mean) / (variance + Double(parameters.epsilon)).squareRoot() * scale[$0] + shift[$0]
    }
  }
}

extension TransformerParameters {
  /// Weights by chance, of about the size that trained ones have.
  init(chance shape: TransformerShape, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func values(_ count: Int, _ size: Float) -> [Float] {
      (0..<count).map { _ in Float.random(in: -size...size, using: &generator) }
    }
    let size = 2 / Float(shape.width).squareRoot()
    self.init(
      shape: shape, tokens: values(shape.vocabulary * shape.width, 1),
      positions: values(shape.positions * shape.width, 0.3),
      scale: values(shape.width, 1).map { 1 + 0.2 * $0 },
      shift: values(shape.width, 0.2),
      layers: (0..<shape.layers).map { _ in
        var layer = values(shape.places.count, size)
        for start in [shape.places.firstScale, shape.places.secondScale] {
          for c in 0..<shape.width { layer[start + c] = 1 + 0.2 * layer[start + c] }
        }
        return layer
      })
  }
}
