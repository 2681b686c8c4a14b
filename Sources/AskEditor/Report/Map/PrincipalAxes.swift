/// The directions in which points differ most (Pearson 1901), by orthogonal iteration.
struct PrincipalAxes {
  /// `[axes, width]`, the longest axis first; an axis along which nothing differs is arbitrary.
  let axes: [[Double]]
  private let mean: [Double]

  /// Enough for directions to look at: they need not be exact, only always the same.
  private static let steps = 60

  /// - Parameters:
  ///   - points: `[count, width]`, each of the same width.
  ///   - count: of axes, at least 1 and at most the width.
  init(of points: [[Float]], count: Int) {
    let width = points.first?.count ?? 0
    precondition(count >= 1 && count <= width, "\(count) axes of \(width) columns")
    var mean = [Double](repeating: 0, count: width)
    for point in points { for c in 0..<width { mean[c] += Double(point[c]) / Double(points.count) } }
    self.mean = mean
    // A start that no choice of columns can be at right angles to.
    var axes = (0..<count).map { axis in
      (0..<width).map { c in c % count == axis ? 1.0 + Double(c % 7) / 16 : 1 / Double(c + 3) }
    }
    Self.makeOrthonormal(&axes)
    for _ in 0..<Self.steps {
      var next = [[Double]](repeating: [Double](repeating: 0, count: width), count: count)
      for point in points {
        for axis in 0..<count {
          let along = Self.along(point, axes[axis], mean)
          for c in 0..<width { next[axis][c] += along * (Double(point[c]) - mean[c]) }
        }
      }
      Self.makeOrthonormal(&next, orElse: axes)
      axes = next
    }
    for axis in axes.indices {
      // Which end of an axis is its right one is arbitrary, so it is settled.
      let largest = axes[axis].max { abs($0) < abs($1) } ?? 0
      if largest < 0 { axes[axis] = axes[axis].map { -$0 } }
    }
    self.axes = axes
  }

  /// Where `point` lies along each axis.
  func places(of point: [Float]) -> [Double] { axes.map { Self.along(point, $0, mean) } }

  private static func along(_ point: [Float], _ axis: [Double], _ mean: [Double]) -> Double {
    var sum = 0.0
    for c in axis.indices { sum += (Double(point[c]) - mean[c]) * axis[c] }
    return sum
  }

  /// Gram and Schmidt; a row without length becomes that of `others`, made orthogonal.
  private static func makeOrthonormal(_ rows: inout [[Double]], orElse others: [[Double]] = []) {
    for row in rows.indices {
      for candidate in [rows[row]] + (row < others.count ? [others[row]] : []) {
        var kept = candidate
        for earlier in 0..<row {
          let along = zip(kept, rows[earlier]).reduce(0) { $0 + $1.0 * $1.1 }
          for c in kept.indices { kept[c] -= along * rows[earlier][c] }
        }
        let length = kept.reduce(0) { $0 + $1 * $1 }.squareRoot()
        rows[row] = length > 1e-12 ? kept.map { $0 / length } : kept
        if length > 1e-12 { break }
      }
    }
  }
}
