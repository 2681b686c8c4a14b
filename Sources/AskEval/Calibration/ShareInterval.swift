/// The 95 % interval of a share (Wilson 1927).
package struct ShareInterval: Equatable, Sendable {
  /// In 0...1.
  package let share, lower, upper: Double
  package let count, of: Int

  /// - Precondition: `count` is in 0...`of`. Of nothing, the interval is 0...1.
  package init(_ count: Int, of total: Int) {
    precondition((0...total).contains(count), "\(count) of \(total)")
    self.count = count
    of = total
    guard total > 0 else {
      (share, lower, upper) = (0, 0, 1)
      return
    }
    let z = 1.959_963_984_540_054
    let n = Double(total)
    let p = Double(count) / n
    let center = (p + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    (share, lower, upper) = (p, max(0, center - reach), min(1, center + reach))
  }
}
