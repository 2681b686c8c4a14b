/// A comparison's differences query by query, as bars around a zero line, sorted from the largest loss to the largest
/// win.
///
/// The SVG brings its own white ground, so that it can be read on a light and on a dark page.
struct DifferencePlot {
  private static let width = 880
  private static let height = 384
  /// The frame that the bars stand in.
  private static let left = 76
  private static let right = 770
  private static let top = 62
  private static let bottom = 340
  /// Blue and orange are told apart by those who do not see red and green.
  private static let winColour = "#1f5fa8"
  private static let lossColour = "#b85c00"

  private let comparison: Comparison
  private let differences: [Double]
  /// The vertical axis goes from -`extent` to `extent`.
  private let extent: Double

  init(_ comparison: Comparison) {
    self.comparison = comparison
    differences = comparison.table.rows.map(\.difference)
    let largest = differences.map { abs($0) }.max() ?? 0
    extent =
      largest == 0 ? 1 : [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].first { $0 >= largest } ?? 1
  }

  /// What the plot shows, for those who cannot see it.
  var summary: String {
    let table = comparison.table
    let bars = "Bars of \(Figures.count(differences.count, "query", "queries")), sorted"
    guard let lowest = differences.first, let highest = differences.last else { return "\(bars)." }
    return "\(bars) by difference in \(comparison.metric), from \(Figures.signed(lowest, places: 4)) to "
      + "\(Figures.signed(highest, places: 4)): \(comparison.system) loses \(Figures.count(table.losses)), ties "
      + "\(Figures.count(table.ties)) and wins \(Figures.count(table.wins)) against \(comparison.baseline)."
  }

  var svg: String {
    let title = "\(comparison.metric) of each query: \(comparison.system) less \(comparison.baseline)"
    let horizontal =
      "\(Figures.count(differences.count, "query", "queries")), worst loss first, best win last"
    let vertical = "difference in \(comparison.metric)"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" width="\(Self.width)" \
      height="\(Self.height)" role="img" aria-labelledby="title description" font-family="sans-serif" font-size="13" \
      fill="#222222">
      <title id="title">\(Self.escaped(title))</title>
      <desc id="description">\(Self.escaped(summary))</desc>
      <rect width="\(Self.width)" height="\(Self.height)" fill="#ffffff"/>
      <text x="\(Self.left)" y="26" font-size="15" font-weight="bold">\(Self.escaped(title))</text>
      \(legend)
      \(verticalAxis)
      <path fill="\(Self.lossColour)" d="\(bars(0..<comparison.table.losses))"/>
      <path fill="\(Self.winColour)" d="\(bars(differences.count - comparison.table.wins..<differences.count))"/>
      \(meanLine)
      <path stroke="#222222" d="M\(Self.left) \(zero)H\(Self.right)"/>
      <text x="\((Self.left + Self.right) / 2)" y="\(Self.bottom + 28)" text-anchor="middle">\(horizontal)</text>
      <text transform="translate(20 \(zero)) rotate(-90)" text-anchor="middle">\(vertical)</text>
      </svg>

      """
  }

  private var legend: String {
    let table = comparison.table
    return """
      <rect x="\(Self.left)" y="38" width="11" height="11" fill="\(Self.lossColour)"/>
      <text x="\(Self.left + 17)" y="48">\(Figures.count(table.losses, "loss", "losses"))</text>
      <text x="\(Self.left + 140)" y="48">\(Figures.count(table.ties, "tie", "ties"))</text>
      <rect x="\(Self.left + 240)" y="38" width="11" height="11" fill="\(Self.winColour)"/>
      <text x="\(Self.left + 257)" y="48">\(Figures.count(table.wins, "win", "wins"))</text>
      """
  }

  private var verticalAxis: String {
    let places = extent == 1 ? 1 : extent >= 0.1 ? 2 : 3
    return [-1, -0.5, 0, 0.5, 1]
      .map { share in
        let y = Self.coordinate(self.y(share * extent))
        let label = Figures.signed(share * extent, places: places)
        return """
          <path stroke="#dddddd" d="M\(Self.left) \(y)H\(Self.right)"/>
          <text x="\(Self.left - 8)" y="\(y)" dy="4.5" text-anchor="end">\(label)</text>
          """
      }
      .joined(separator: "\n")
  }

  /// Dashed, with a light edge so that it shows on the bars too.
  private var meanLine: String {
    let y = Self.coordinate(self.y(comparison.differences.mean))
    return """
      <path stroke="#ffffff" stroke-width="3" stroke-opacity="0.7" d="M\(Self.left) \(y)H\(Self.right)"/>
      <path stroke="#222222" stroke-dasharray="5 4" d="M\(Self.left) \(y)H\(Self.right)"/>
      <text x="\(Self.right + 6)" y="\(y)" dy="4.5">mean \(Figures.signed(comparison.differences.mean, places: 4))</text>
      """
  }

  /// The outline of the bars at these indices: one by one where they are wide enough for a gap, else as one shape of
  /// steps, since bars narrower than a pixel would show seams.
  private func bars(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let left = Double(Self.left)
    let slot = Double(Self.right - Self.left) / Double(differences.count)
    if slot >= 4 {
      let width = min(slot * 0.8, 60)
      return range.map { index in
        let x = left + (Double(index) + 0.5) * slot - width / 2
        return "M\(Self.coordinate(x)) \(zero)V\(Self.coordinate(y(differences[index])))"
          + "H\(Self.coordinate(x + width))V\(zero)Z"
      }.joined()
    }
    var path = "M\(Self.coordinate(left + Double(range.lowerBound) * slot)) \(zero)"
    for index in range {
      // Equal neighbours are one step.
      if index + 1 < range.upperBound, differences[index + 1] == differences[index] { continue }
      path += "V\(Self.coordinate(y(differences[index])))H\(Self.coordinate(left + Double(index + 1) * slot))"
    }
    return path + "V\(zero)Z"
  }

  private var zero: String { Self.coordinate(y(0)) }

  private func y(_ difference: Double) -> Double {
    Double(Self.top + Self.bottom) / 2 - difference / extent * Double(Self.bottom - Self.top) / 2
  }

  private static func coordinate(_ value: Double) -> String { Figures.decimal(value, places: 2) }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
