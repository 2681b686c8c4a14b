import AskNet
import Glibc

/// Points of a plane such that those which were neighbours in many dimensions still are: t-SNE (van der Maaten and Hinton
/// 2008) that starts from the principal axes, so that the whole keeps its shape (Kobak and Berens 2019).
///
/// Attraction is between neighbours only; repulsion between all, so the time grows with the square of the points.
struct NeighbourEmbedding {
  /// By point.
  private(set) var x, y: [Float]

  /// About how many neighbours of a point count. With 10 and an exaggeration of 4, 9 in 10 of this column's posts have their
  /// nearest among the ten nearest of the plane; with 20 and 8, 17 in 20.
  private static let perplexity = 10.0
  private static let steps = 400
  /// Steps in which neighbours attract each other more, so that groups find together.
  private static let gathering = 120
  private static let exaggeration: Float = 4

  /// How many neighbours of each of `count` points are needed.
  static func neighbours(of count: Int) -> Int { max(1, min(count - 1, Int(3 * perplexity))) }

  /// - Parameters:
  ///   - start: where each point begins; only the proportions count.
  ///   - graph: with `neighbours(of:)` neighbours of each.
  init(_ graph: NeighbourGraph, start: [(x: Double, y: Double)]) {
    let spread = max(1e-9, start.map { abs($0.x) }.max() ?? 1, start.map { abs($0.y) }.max() ?? 1)
    // Equal points must be able to part; golden angles are as good as chance and always the same.
    x = start.enumerated().map { Float($1.x / spread * 0.01 + 1e-5 * cos(Double($0) * 2.399_963)) }
    y = start.enumerated().map { Float($1.y / spread * 0.01 + 1e-5 * sin(Double($0) * 2.399_963)) }
    guard start.count > 2 else { return }
    descend(Self.attractions(graph))
  }

  /// Pairs with their share of all attraction; each pair stands there from either side.
  private static func attractions(_ graph: NeighbourGraph) -> [[(other: Int, weight: Float)]] {
    let count = graph.neighbours.count
    var weights = [[Int: Double]](repeating: [:], count: count)
    for (point, neighbours) in graph.neighbours.enumerated() {
      for (neighbour, share) in zip(neighbours, shares(neighbours.map { Double(2 - 2 * $0.similarity) })) {
        weights[point][neighbour.row, default: 0] += share / Double(2 * count)
        weights[neighbour.row][point, default: 0] += share / Double(2 * count)
      }
    }
    return weights.map { row in
      row.sorted { $0.key < $1.key }.map { (other: $0.key, weight: Float($0.value)) }
    }
  }

  /// A normal distribution over squared distances whose width gives the perplexity, found by halving.
  private static func shares(_ distances: [Double]) -> [Double] {
    guard let least = distances.min() else { return [] }
    let wanted = log(min(perplexity, Double(distances.count) * 0.7))
    var (low, high, precision) = (0.0, Double.infinity, 1.0)
    var shares: [Double] = []
    for _ in 0..<60 {
      let raw = distances.map { exp(-precision * ($0 - least)) }
      let sum = raw.reduce(0, +)
      shares = raw.map { $0 / sum }
      let entropy = -shares.reduce(0) { $0 + ($1 > 0 ? $1 * log($1) : 0) }
      if abs(entropy - wanted) < 1e-4 { break }
      if entropy > wanted { low = precision } else { high = precision }
      precision = high.isFinite ? (low + high) / 2 : precision * 2
    }
    return shares
  }

  private mutating func descend(_ attractions: [[(other: Int, weight: Float)]]) {
    let count = x.count
    let rate = max(Float(count) / 8, 20)
    var (speedX, speedY) = ([Float](repeating: 0, count: count), [Float](repeating: 0, count: count))
    var (gainX, gainY) = ([Float](repeating: 1, count: count), [Float](repeating: 1, count: count))
    for step in 0..<Self.steps {
      let pull: Float = step < Self.gathering ? Self.exaggeration : 1
      let momentum: Float = step < Self.gathering ? 0.5 : 0.8
      let repulsion = Repulsion(x, y)
      for point in 0..<count {
        var (forceX, forceY) = (-repulsion.x[point], -repulsion.y[point])
        for (other, weight) in attractions[point] {
          let (dx, dy) = (x[point] - x[other], y[point] - y[other])
          let force = pull * weight / (1 + dx * dx + dy * dy)
          forceX += force * dx
          forceY += force * dy
        }
        Self.move(&speedX[point], &gainX[point], 4 * forceX, rate, momentum)
        Self.move(&speedY[point], &gainY[point], 4 * forceY, rate, momentum)
      }
      for point in 0..<count {
        x[point] += speedX[point]
        y[point] += speedY[point]
      }
    }
  }

  /// One step with a gain that grows while the way stays the same (Jacobs 1988), as t-SNE has it.
  private static func move(
    _ speed: inout Float, _ gain: inout Float, _ gradient: Float, _ rate: Float, _ momentum: Float
  ) {
    gain = max(0.01, (gradient > 0) == (speed > 0) ? gain * 0.8 : gain + 0.2)
    speed = momentum * speed - rate * gain * gradient
  }
}
