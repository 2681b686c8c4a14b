internal import AskCorpus

/// Dates as feeds write them.
enum FeedDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day of `2026-01-31T10:00:00Z` (RFC 3339) or `Sat, 31 Jan 2026 10:00:00 GMT` (RFC 822), as it is written: the
  /// time zone is not looked at. Nil for anything else.
  static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(text) { return date }
    var words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    if let first = words.first, Int(first) == nil { words.removeFirst() }
    guard words.count >= 3, let day = Int(words[0]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()), var year = Int(words[2])
    else { return nil }
    // RFC 822 had two digits.
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    return CalendarDate(year: year, month: month + 1, day: day)
  }
}
