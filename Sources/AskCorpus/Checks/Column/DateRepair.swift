/// The day that an editor meant who wrote a date in another form.
enum DateRepair {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// nil unless day and month are certain: `31 January 2027`, `January 31, 2027`, `31.01.2027`, `2027.01.31`,
  /// `20270131`, and `31/01/2027` where the first number can be no month.
  static func day(_ text: String) -> CalendarDate? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if parts.count == 1, let number = Int(parts[0]), parts[0].count == 8 {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard parts.count == 3 else { return nil }
    if let place = parts.firstIndex(where: { $0.first?.isLetter == true }) {
      guard place < 2, let month = month(parts[place]), let day = day(of: parts[1 - place]),
        let year = year(parts[2])
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if year(parts[0]) != nil {
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard year(parts[2]) != nil, text.contains(".") || numbers[0] > 12 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  private static func year(_ text: String) -> Int? {
    text.count == 4 ? Int(text) : nil
  }

  /// A whole name, or its first three letters or more.
  private static func month(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    return (months.firstIndex { $0.hasPrefix(text) || (text == "sept" && $0 == "september") }).map { $0 + 1 }
  }

  /// `1st` counts as `1`.
  private static func day(of text: String) -> Int? {
    let digits = text.prefix(while: \.isNumber)
    guard ["", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count)) else { return nil }
    return Int(digits)
  }
}
