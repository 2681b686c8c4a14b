import AskNet
import Foundation

/// How long it takes to compare all vectors of a column with each other, as `ask duplicates` does.
struct PairsBench {
  private static let width = 256
  /// 10,000 posts as wholes, and 60,000 passages.
  private static let sizes = [10_000, 60_000]
  /// Random vectors of this width are nowhere near it; what is found is what was planted.
  private static let least: Float = 0.8
  private static let planted = 500

  func run() {
    for size in Self.sizes {
      let table = table(size)
      for threads in [1, 2] {
        let clock = ContinuousClock()
        var found = 0
        let time = clock.measure {
          found = table.pairs(above: Self.least, groups: Array(0..<size), threads: threads).count
        }
        precondition(found == Self.planted, "\(found) pairs")
        print(
          String(format: "all pairs of %d vectors, %d threads: %.2f s", size, threads, time / .seconds(1)))
      }
    }
  }

  /// Random unit vectors, the last of which repeat the first.
  private func table(_ size: Int) -> VectorTable {
    var rng = SeededGenerator(seed: 1)
    var builder = VectorTable.Builder(width: Self.width)
    var first: [[Float]] = []
    for row in 0..<size {
      let vector =
        row < size - Self.planted
        ? (0..<Self.width).map { _ in Float.random(in: -0.1...0.1, using: &rng) }
        : first[row - size + Self.planted]
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if row < Self.planted { first.append(vector) }
      builder.append(vector.map { $0 / length })
    }
    return builder.table()
  }
}
