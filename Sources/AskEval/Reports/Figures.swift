import Foundation

/// Numbers as text, the same in every locale. Never "-0.0000".
enum Figures {
  static func decimal(_ value: Double, places: Int) -> String {
    let text = String(format: "%.\(places)f", value)
    return text.hasPrefix("-") && text.allSatisfy({ "-0.".contains($0) }) ? String(text.dropFirst()) : text
  }

  /// With a true minus sign, and a plus sign above 0.
  static func signed(_ value: Double, places: Int) -> String {
    let text = decimal(value, places: places)
    if text.hasPrefix("-") { return "−" + text.dropFirst() }
    return text.allSatisfy({ "0.".contains($0) }) ? text : "+" + text
  }

  /// With commas between thousands.
  static func count(_ value: Int) -> String {
    var text = ""
    for (index, digit) in String(value).reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// `1 query`, `2 queries`.
  static func count(_ value: Int, _ one: String, _ many: String) -> String {
    "\(count(value)) \(value == 1 ? one : many)"
  }
}
