import AskNet
import AskSearch
import AskTerminal
import Glibc

/// Shows on stderr how far a build is: a bar on a terminal, a line a stage elsewhere.
final class BuildMeter {
  /// Seconds; shorter stages leave no line in a log.
  private static let worthALine = 0.5

  private let isLive = Terminal.progressScreen != nil
  private var stage: (label: String, start: ContinuousClock.Instant)?
  private var last: ProgressLine?
  private var drawn: ContinuousClock.Instant?

  func show(_ progress: BuildProgress) {
    switch progress {
    case .waiting:
      finish()
      Output.warn("another ask is building this index; waiting until it is done")
    case .reading(let done, let of): draw("reading", Double(done) / Double(max(1, of)))
    case .indexing(let done, let of): draw("indexing", Double(done) / Double(max(1, of)))
    case .encoding(let done, let of): draw("reading with context", Double(done) / Double(max(1, of)))
    case .preparing: draw("preparing", nil)
    case .training(let state):
      draw(
        state.stage == .rehearsal ? "rehearsing" : "training",
        Double(state.step) / Double(max(1, state.steps)), details: Self.details(state))
    case .weighing(let done, let of): draw("weighing", Double(done) / Double(max(1, of)))
    case .judging(let done, let of): draw("judging", Double(done) / Double(max(1, of)))
    case .embedding: draw("embedding", nil)
    }
  }

  /// Ends the stage that is shown.
  func finish() {
    guard let last else { return }
    if isLive {
      write("\r" + ProgressLine.clearToEnd)
    } else if last.elapsedSeconds >= Self.worthALine {
      write(last.stage + "\n")
    }
    self.last = nil
    stage = nil
    drawn = nil
  }

  func draw(_ label: String, _ fraction: Double?, details: [String] = []) {
    let now = ContinuousClock.now
    if stage?.label != label {
      if !isLive { finish() }
      stage = (label, now)
      drawn = nil
    }
    let elapsed = (now - (stage?.start ?? now)) / .seconds(1)
    let line = ProgressLine(label: label, fraction: fraction, elapsedSeconds: elapsed, details: details)
    last = line
    guard isLive, let screen = Terminal.progressScreen else { return }
    // Ten times a second is smooth, and costs nothing.
    if let drawn, now - drawn < .milliseconds(100) { return }
    drawn = now
    write("\r" + line.text(on: screen) + ProgressLine.clearToEnd)
  }

  func decimals(_ value: Double) -> String { Self.decimals(value) }

  private static func details(_ state: TrainingProgress) -> [String] {
    var details: [String] = []
    if state.loss.isFinite { details.append("loss \(decimals(state.loss))") }
    if let mrr = state.heldOutMRR { details.append("held-out MRR \(decimals(mrr))") }
    return details
  }

  private static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  private func write(_ text: String) {
    Output.write(text, to: STDERR_FILENO)
  }
}
