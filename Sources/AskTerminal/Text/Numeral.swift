/// Numbers as a reader sees them.
package enum Numeral {
  /// Rounded to `places` digits after the point, half away from zero; a minus sign in front of what is below zero.
  package static func decimal(_ value: Double, places: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let rounded = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && rounded > 0 ? "−" : ""
    guard places > 0 else { return "\(sign)\(rounded)" }
    let digits = String(rounded % scale)
    return "\(sign)\(rounded / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// The same with a plus sign in front of what is above zero.
  package static func change(_ value: Double, places: Int = 2) -> String {
    let text = decimal(value, places: places)
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// 1st, 2nd, 3rd, 4th …
  package static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// With commas between thousands.
  package static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).enumerated() {
      let left = String(number).count - place
      if place > 0, left % 3 == 0, text != "-" { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// Such as `1 post` and `1,200 posts`.
  package static func groupedCount(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Such as `1 post` and `2 posts`.
  package static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
