extension ConfidenceModel {
  /// Lines of a name and its numbers, the same for the same model.
  package var text: String {
    var lines = ["bias \(bias)"]
    for (name, term) in zip(Evidence.names, terms) { lines.append("\(name) \(term.weight) \(term.center)") }
    lines.append("calibration \(slope) \(offset)")
    lines.append("thresholds \(thresholds.answered) \(thresholds.maybe)")
    if !direction.isEmpty {
      lines.append("kind \(directionCenter) " + direction.map { "\($0)" }.joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Nil when `text` lacks a number, or has one that is not finite.
  package init?(text: String) {
    var lines: [Substring: [Double]] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Double($0) }.filter(\.isFinite)
      guard let name = words.first, numbers.count == words.count - 1 else { return nil }
      lines[name] = numbers
    }
    func pair(_ name: String) -> (Double, Double)? {
      guard let numbers = lines[name[...]], numbers.count == 2 else { return nil }
      return (numbers[0], numbers[1])
    }
    let terms = Evidence.names.compactMap { pair($0).map { Term(weight: $0.0, center: $0.1) } }
    guard let bias = lines["bias"]?.first, terms.count == Evidence.names.count,
      let calibration = pair("calibration"), let thresholds = pair("thresholds")
    else { return nil }
    self.init(
      bias: bias, terms: terms, slope: calibration.0, offset: calibration.1,
      thresholds: ConfidenceThresholds(answered: thresholds.0, maybe: thresholds.1))
    if let kind = lines["kind"], kind.count > 1 {
      directionCenter = kind[0]
      direction = Array(kind.dropFirst())
    }
  }
}
