import AskSearch

/// Shows on stderr how far a measurement is.
final class EvaluationMeter {
  private let meter = BuildMeter()

  func show(_ progress: EvaluationProgress) {
    switch progress {
    case .building(let state): meter.show(state)
    case .asking(let system, let done, let of):
      meter.draw("asking \(system.rawValue)", Double(done) / Double(max(1, of)))
    }
  }

  func finish() { meter.finish() }
}
