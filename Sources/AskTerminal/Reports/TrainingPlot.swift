public import AskNet
import Foundation

/// The curves of one training as SVG: the loss of each epoch, and the held-out MRR before training and after each.
///
/// It brings its own white ground, so that it can be read on a light and on a dark page.
public struct TrainingPlot: Equatable, Sendable {
  private let report: TrainingReport

  private static let width = 720.0
  private static let panelHeight = 190.0
  private static let left = 76.0
  private static let right = 690.0

  public init(_ report: TrainingReport) {
    self.report = report
  }

  public var svg: String {
    let measured = report.heldOutPairs > 0
    let loss = panel(
      "loss, nats", report.losses, firstEpoch: 1, lowest: nil, top: 64, colour: "#b85c00", marked: nil)
    let rank =
      measured
      ? panel(
        "held-out MRR@10", report.heldOutMRR, firstEpoch: 0, lowest: 0, top: 64 + Self.panelHeight + 56,
        colour: "#1f5fa8", marked: report.bestEpoch)
      : ""
    let height = 64 + (Self.panelHeight + 56) * (measured ? 2 : 1)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.text(Self.width)) \(Self.text(height))" \
      width="\(Self.text(Self.width))" height="\(Self.text(height))" role="img" \
      aria-labelledby="title description" font-family="sans-serif" font-size="13" fill="#222222">
      <title id="title">Training, epoch by epoch</title>
      <desc id="description">\(summary)</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>
      <text x="\(Self.text(Self.left))" y="28" font-size="15" font-weight="bold">Training, epoch by epoch</text>
      \(loss)
      \(rank)
      </svg>

      """
  }

  /// What the plot shows, for those who cannot see it.
  private var summary: String {
    var parts = [Self.count(report.pairs, "pair")]
    if let first = report.losses.first, let last = report.losses.last {
      parts.append(
        "loss from \(Self.figure(first)) to \(Self.figure(last)) in \(Self.count(report.losses.count, "epoch"))"
      )
    }
    if report.heldOutPairs > 0 {
      parts.append(
        "MRR@10 of \(Self.count(report.heldOutPairs, "held-out pair")) from \(Self.figure(report.before)) to "
          + "\(Self.figure(report.after)) in epoch \(report.bestEpoch), which was kept")
    }
    return parts.joined(separator: ", ") + "."
  }

  /// - Parameters:
  ///   - lowest: where the vertical axis begins; nil for just below the smallest value.
  ///   - marked: the epoch that is set off, if any.
  private func panel(
    _ name: String, _ values: [Double], firstEpoch: Int, lowest: Double?, top: Double, colour: String,
    marked: Int?
  ) -> String {
    let bottom = top + Self.panelHeight
    let low = lowest ?? (values.min() ?? 0)
    let high = max(values.max() ?? 1, low + 1e-2)
    let last = max(firstEpoch + 1, firstEpoch + values.count - 1)
    func x(_ epoch: Int) -> Double {
      Self.left + (Self.right - Self.left) * Double(epoch - firstEpoch) / Double(last - firstEpoch)
    }
    func y(_ value: Double) -> Double { bottom - (value - low) / (high - low) * Self.panelHeight }
    let points = values.enumerated().map { ($0.offset + firstEpoch, $0.element) }
    let line = points.map { "\(Self.text(x($0.0))),\(Self.text(y($0.1)))" }.joined(separator: " ")
    let dots = points.map { epoch, value in
      "<circle cx=\"\(Self.text(x(epoch)))\" cy=\"\(Self.text(y(value)))\" r=\"\(epoch == marked ? 6 : 3)\"/>"
    }.joined()
    let grid = [low, (low + high) / 2, high].map { value in
      "<path stroke=\"#dddddd\" d=\"M\(Self.text(Self.left)) \(Self.text(y(value)))H\(Self.text(Self.right))\"/>"
        + "<text x=\"\(Self.text(Self.left - 8))\" y=\"\(Self.text(y(value) + 4.5))\" text-anchor=\"end\">"
        + "\(Self.figure(value))</text>"
    }.joined()
    // At most about ten labels, however many epochs.
    let step = max(1, (points.count + 9) / 10)
    let labels = points.filter { ($0.0 - firstEpoch) % step == 0 }.map { epoch, _ in
      "<text x=\"\(Self.text(x(epoch)))\" y=\"\(Self.text(bottom + 18))\" text-anchor=\"middle\">\(epoch)</text>"
    }.joined()
    return """
      <text x="\(Self.text(Self.left))" y="\(Self.text(top - 12))">\(name)</text>
      \(grid)\(labels)
      <polyline fill="none" stroke="\(colour)" stroke-width="2" points="\(line)"/>
      <g fill="\(colour)">\(dots)</g>
      """
  }

  private static func count(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }

  private static func text(_ value: Double) -> String { String(format: "%.1f", value) }
  private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }
}
