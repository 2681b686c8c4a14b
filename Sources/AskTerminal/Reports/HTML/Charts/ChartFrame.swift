/// The room that a chart is drawn in, in units of about a pixel.
struct ChartFrame {
  let width, height: Double
  /// What the chart shows, for those who cannot see it.
  let label: String
  var style = "chart"
  /// Whether parts of it can be reached by themselves, as links can.
  var hasLinks = false

  /// Those of all small charts, so that their letters have one size.
  static let columnWidth = 440.0
  static let letterHeight = 12.0

  func svg(_ children: [Markup]) -> Markup {
    Markup(
      "svg",
      [
        "class": style, "viewBox": "0 0 \(Self.text(width)) \(Self.text(height))",
        "role": hasLinks ? "group" : "img", "aria-label": label,
      ], children)
  }

  /// A coordinate, to a tenth.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = abs(tenths) % 10
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  /// About how wide a text is; letters have no width before a page is drawn.
  static func width(of text: String, letterHeight: Double = letterHeight) -> Double {
    Double(DisplayWidth.columns(of: text)) * letterHeight * 0.56
  }

  /// `text`, cut where it would be wider.
  static func fitted(_ text: String, width: Double) -> String {
    guard Self.width(of: text) > width else { return text }
    var kept = text
    while !kept.isEmpty, Self.width(of: kept + "…") > width { kept.removeLast() }
    return kept + "…"
  }

  static func label(
    _ text: String, x: Double, y: Double, anchor: String? = nil, style: String? = nil
  ) -> Markup {
    Markup(
      "text", ["x": Self.text(x), "y": Self.text(y), "text-anchor": anchor, "class": style], text: text)
  }

  static func line(_ path: String, style: String) -> Markup { Markup("path", ["class": style, "d": path]) }

  /// A bar with words that show when it is pointed at.
  static func bar(
    x: Double, y: Double, width: Double, height: Double, style: String, title: String
  ) -> Markup {
    Markup(
      "rect",
      [
        "class": style, "x": text(x), "y": text(y), "width": text(max(0, width)),
        "height": text(max(0, height)),
      ], [Markup("title", [:], text: title)])
  }

  /// Round numbers from 0 to at least `most`, about four of them.
  static func ticks(to most: Double) -> [Double] {
    guard most > 0 else { return [0, 1] }
    var step = 1.0
    while most / step > 4 {
      step *= "\(Int(step))".hasPrefix("2") ? 2.5 : 2
    }
    return stride(from: 0.0, to: most + step, by: step).map { $0 }
  }

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
