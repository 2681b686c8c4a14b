/// Finds places for labels of a plane such that none covers another.
struct LabelPlacement {
  struct Box: Equatable {
    var x, y, width, height: Double

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }

  private let frame: Box
  private var taken: [Box] = []

  init(in frame: Box) { self.frame = frame }

  /// A place near (x, y), as the middle of a label of this size; nil when there is none near by.
  mutating func place(x: Double, y: Double, width: Double, height: Double) -> (x: Double, y: Double)? {
    // Beside the place rather than on it, where a point is.
    for ring in 1...8 {
      for (dx, dy) in Self.directions {
        let box = Box(
          x: x + dx * Double(ring) * height * 0.7 - width / 2,
          y: y + dy * Double(ring) * height * 0.7 - height / 2,
          width: width, height: height)
        let isInside =
          box.x >= frame.x && box.y >= frame.y && box.x + width <= frame.x + frame.width
          && box.y + height <= frame.y + frame.height
        guard isInside, !taken.contains(where: box.overlaps) else { continue }
        taken.append(box)
        return (box.x + width / 2, box.y + height / 2)
      }
    }
    return nil
  }

  /// Above first, then more and more to the side, below last.
  private static let directions: [(Double, Double)] = [
    (0, -1), (-0.5, -0.87), (0.5, -0.87), (-0.87, -0.5), (0.87, -0.5), (-1, 0), (1, 0), (0, 1), (-0.5, 0.87),
    (0.5, 0.87), (-0.87, 0.5), (0.87, 0.5),
  ]
}
