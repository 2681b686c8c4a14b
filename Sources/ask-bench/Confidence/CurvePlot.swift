import AskEval
import Foundation

/// A curve over two shares, as an SVG that brings its own white ground.
struct CurvePlot {
  struct Point {
    let x, y: Double
  }

  let title, horizontal, vertical: String
  let points: [Point]
  /// Whether each point is marked, as few ones ought to be.
  var marksPoints = false
  /// Whether the line of equal shares is drawn, for comparison.
  var hasDiagonal = false

  private static let size = 420.0
  private static let left = 70.0
  private static let top = 50.0
  private static let frame = 310.0

  private func place(_ point: Point) -> String {
    String(
      format: "%.1f,%.1f", Self.left + point.x * Self.frame, Self.top + (1 - point.y) * Self.frame)
  }

  var svg: String {
    let ticks = stride(from: 0.0, through: 1.0, by: 0.25).map { share in
      let x = Self.left + share * Self.frame
      let y = Self.top + (1 - share) * Self.frame
      let label = String(format: "%.2f", share)
      return """
        <path stroke="#dddddd" d="M\(x) \(Self.top)V\(Self.top + Self.frame)M\(Self.left) \(y)H\(Self.left + Self.frame)"/>
        <text x="\(x)" y="\(Self.top + Self.frame + 18)" text-anchor="middle">\(label)</text>
        <text x="\(Self.left - 8)" y="\(y + 4)" text-anchor="end">\(label)</text>
        """
    }.joined(separator: "\n")
    let diagonal =
      hasDiagonal
      ? "<path stroke=\"#777777\" stroke-dasharray=\"4 4\" d=\"M\(place(Point(x: 0, y: 0)))L\(place(Point(x: 1, y: 1)))\"/>"
      : ""
    let line = points.map(place).joined(separator: " ")
    let marks =
      marksPoints
      ? points.map { point in
        let at = place(point).split(separator: ",")
        return "<circle cx=\"\(at[0])\" cy=\"\(at[1])\" r=\"4\" fill=\"#1f5fa8\"/>"
      }.joined(separator: "\n") : ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.size)) \(Int(Self.size))" width="\(Int(Self.size))" \
      height="\(Int(Self.size))" role="img" font-family="sans-serif" font-size="12" fill="#222222">
      <title>\(title)</title>
      <rect width="\(Int(Self.size))" height="\(Int(Self.size))" fill="#ffffff"/>
      <text x="\(Self.left)" y="28" font-size="14" font-weight="bold">\(title)</text>
      \(ticks)
      \(diagonal)
      <polyline fill="none" stroke="#1f5fa8" stroke-width="2" points="\(line)"/>
      \(marks)
      <text x="\(Self.left + Self.frame / 2)" y="\(Self.top + Self.frame + 42)" text-anchor="middle">\(horizontal)</text>
      <text transform="translate(18 \(Self.top + Self.frame / 2)) rotate(-90)" text-anchor="middle">\(vertical)</text>
      </svg>

      """
  }
}

extension CurvePlot {
  /// Each bin's share of right answers over its mean confidence.
  init(reliability: Calibration) {
    self.init(
      title: "Reliability, test half", horizontal: "confidence", vertical: "first answers that are right",
      points: reliability.bins.map { Point(x: $0.meanProbability, y: $0.share) }, marksPoints: true,
      hasDiagonal: true)
  }

  /// How often the surest answers are wrong.
  init(_ curve: RiskCoverage) {
    self.init(
      title: "Risk and coverage, test half",
      horizontal: "share of the questions that are answered, surest first",
      vertical: "first answers that are wrong", points: curve.points.map { Point(x: $0.coverage, y: $0.risk) }
    )
  }
}
