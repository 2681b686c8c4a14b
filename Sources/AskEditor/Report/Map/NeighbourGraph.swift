package import AskNet

/// For each point those that are most like it.
package struct NeighbourGraph: Sendable {
  /// By point, most alike first, never the point itself; of equal ones the earlier.
  package let neighbours: [[Neighbour]]

  /// Compares every point with every other: 10,000 of 256 columns take a few seconds.
  ///
  /// - Parameters:
  ///   - points: unit vectors of one width.
  ///   - count: at most so many each.
  package init(of points: [[Float]], count: Int) {
    guard let width = points.first?.count, width > 0 else {
      neighbours = points.map { _ in [] }
      return
    }
    let table = VectorTable(quantising: points.flatMap(\.self), width: width)
    neighbours = points.enumerated().map { number, point in
      table.nearest(to: point, limit: count) { $0 != number }
    }
  }
}
