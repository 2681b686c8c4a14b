/// A day of the Gregorian calendar, without time or time zone; years 1 to 9999.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1...12.
  public let month: Int
  /// 1...31, and never past the end of the month.
  public let day: Int

  /// `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day at the start of `text`: `2026-01-05`, `2026-1-5`, `2026/01/05`, or one of these followed by `T` or
  /// a space and a time of day, as Jekyll and Hugo write it. The time and its zone are not looked at.
  ///
  /// `nil` for everything else, and for days that do not exist.
  public init?(_ text: String) {
    var digits = text.utf8.drop { $0 == 0x20 }
    guard let year = CalendarDate.number(from: &digits, digits: 4...4),
      let separator = digits.popFirst(), separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"),
      let month = CalendarDate.number(from: &digits, digits: 1...2),
      digits.popFirst() == separator,
      let day = CalendarDate.number(from: &digits, digits: 1...2),
      CalendarDate.isTimeOfDay(digits)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }

  /// Days from this day to `other`; negative when `other` is earlier.
  public func days(to other: CalendarDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// The same day `years` later; 28 February where the other year has no 29th.
  public func adding(years: Int) -> CalendarDate {
    let other = min(max(year + years, 1), 9999)
    let last = CalendarDate.days(inMonth: month, of: other)
    return CalendarDate(unchecked: other, month, min(day, last))
  }

  /// The day that is `days` after 1 January 1970 (UTC when counted from a clock); years 1 to 9999.
  ///
  /// Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, `civil_from_days`.
  public init(daysSince1970 days: Int) {
    precondition((-719_162...2_932_896).contains(days), "day \(days) is not in the years 1 to 9999")
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days since 1 January 1970.
  ///
  /// Source: as above, `days_from_civil`; here years start in March, so that leap days end them.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(from text: inout Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, let byte = text.first, (0x30...0x39).contains(byte) {
      value = value * 10 + Int(byte - 0x30)
      count += 1
      text = text.dropFirst()
    }
    return digits.contains(count) ? value : nil
  }

  private static func isTimeOfDay(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    guard let first = rest.popFirst() else { return true }
    guard first == UInt8(ascii: "T") || first == UInt8(ascii: "t") || first == 0x20 else { return false }
    rest = rest.drop { $0 == 0x20 }
    if rest.isEmpty { return first == 0x20 }
    guard number(from: &rest, digits: 1...2) != nil else { return false }
    return rest.first == UInt8(ascii: ":")
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, `2026-01-05`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
