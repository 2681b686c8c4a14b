/// Milliseconds of the stages of one question.
struct StageClock {
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant

  init() {
    last = start
  }

  /// Since the last lap.
  mutating func lap() -> Double {
    let now = ContinuousClock.now
    defer { last = now }
    return Self.milliseconds(now - last)
  }

  var total: Double { Self.milliseconds(ContinuousClock.now - start) }

  private static func milliseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
  }
}
