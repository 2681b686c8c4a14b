/// How every point of a plane pushes every other away: the second half of t-SNE's gradient.
struct Repulsion {
  /// By point, towards which way it is pushed.
  private(set) var x, y: [Float]

  private typealias Lanes = SIMD8<Float>

  init(_ pointsX: [Float], _ pointsY: [Float]) {
    let count = pointsX.count
    let lanes = Lanes.scalarCount
    let blocks = (count + lanes - 1) / lanes
    // What fills the last block is so far away that it pushes nobody.
    func packed(_ values: [Float]) -> [Lanes] {
      (0..<blocks).map { block in
        var lane = Lanes(repeating: 1e15)
        for i in 0..<lanes where block * lanes + i < count { lane[i] = values[block * lanes + i] }
        return lane
      }
    }
    let (packedX, packedY) = (packed(pointsX), packed(pointsY))
    x = [Float](repeating: 0, count: count)
    y = x
    var total = 0.0
    for point in 0..<count {
      let (hereX, hereY) = (Lanes(repeating: pointsX[point]), Lanes(repeating: pointsY[point]))
      var (sumX, sumY, sum) = (Lanes.zero, Lanes.zero, Lanes.zero)
      for block in 0..<blocks {
        let (dx, dy) = (hereX - packedX[block], hereY - packedY[block])
        let near = 1 / (1 + dx * dx + dy * dy)
        let push = near * near
        sum += near
        sumX += push * dx
        sumY += push * dy
      }
      x[point] = sumX.sum()
      y[point] = sumY.sum()
      // Without itself, to which it is nearest.
      total += Double(sum.sum()) - 1
    }
    let share = Float(1 / max(total, 1e-12))
    for point in 0..<count {
      x[point] *= share
      y[point] *= share
    }
  }
}
