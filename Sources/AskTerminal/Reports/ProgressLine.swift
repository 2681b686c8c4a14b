/// How far a long job is, on one line.
public struct ProgressLine: Equatable, Sendable {
  /// What is being done, such as `training`.
  public let label: String
  /// In 0...1; nil while nobody can tell.
  public let fraction: Double?
  /// Since this stage began.
  public let elapsedSeconds: Double
  /// What else is worth a look, such as `loss 1.92`; the last ones are left out first when room is short.
  public let details: [String]

  public init(label: String, fraction: Double?, elapsedSeconds: Double, details: [String] = []) {
    self.label = label
    self.fraction = fraction.map { $0.isFinite ? min(1, max(0, $0)) : 0 }
    self.elapsedSeconds = elapsedSeconds.isFinite ? max(0, elapsedSeconds) : 0
    self.details = details
  }

  /// The bar, without a line feed, at most one column less than the screen, so that no terminal wraps it.
  ///
  /// To draw it write a carriage return, this, and `ProgressLine.clearToEnd`. For screens with `ansi` only;
  /// others get `stage`.
  public func text(on screen: Screen) -> String {
    let width = screen.measure - 1
    var parts: [StyledText] = []
    if let fraction {
      parts.append(StyledText(Self.percent(fraction)))
      // Room is kept for the time left, so that the details do not jump when it comes and goes.
      let left = secondsLeft.map { "\(Self.duration($0.rounded(.up))) left" } ?? ""
      if !left.isEmpty || !details.isEmpty {
        parts.append(StyledText(left, .meta).padded(to: "59 s left".count))
      }
    } else {
      parts.append(StyledText(Self.duration(elapsedSeconds), .meta))
    }
    parts += details.map { StyledText($0, .meta) }

    let gap = StyledText.spaces(2)
    let bar = fraction == nil ? 0 : min(24, max(8, width / 4))
    var line = StyledText(label).truncated(to: max(1, width - bar - 8))
    if let fraction {
      line = line + gap + Self.bar(fraction, columns: bar)
    }
    for part in parts {
      guard line.columns + gap.columns + part.columns <= width else { break }
      line = line + gap + part
    }
    return screen.palette.text(line)
  }

  /// One line, without a line feed, for a log: the stage is over, how long it took, and the details.
  public var stage: String {
    let facts = ["done in \(Self.duration(elapsedSeconds))"] + details
    return StyledText("\(label): \(facts.joined(separator: ", "))").string
  }

  /// Erases from the cursor to the end of the line (ECMA-48 EL).
  public static let clearToEnd = "\u{1B}[K"

  /// The time that the rest takes at the pace so far; nil before there is a pace, and at the end.
  package var secondsLeft: Double? {
    guard let fraction, fraction >= 0.02, fraction < 1, elapsedSeconds >= 0.5 else { return nil }
    return elapsedSeconds * (1 - fraction) / fraction
  }

  /// Such as `0.4 s`, `42 s`, `3 min 5 s`, `2 h 10 min`.
  package static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 359_999).rounded())
    if seconds < 9.95, seconds != Double(whole) { return "\(tenths(seconds)) s" }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return whole % 60 == 0 ? "\(whole / 60) min" : "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  private static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Rounded down, so that 100% means the end; four columns wide.
  private static func percent(_ fraction: Double) -> String {
    let text = "\(Int(fraction * 100))%"
    return String(repeating: " ", count: 4 - text.count) + text
  }

  private static func bar(_ fraction: Double, columns: Int) -> StyledText {
    let filled = Int(fraction * Double(columns))
    return StyledText(String(repeating: "━", count: filled), .good)
      + StyledText(String(repeating: "─", count: columns - filled), .bar)
  }
}
