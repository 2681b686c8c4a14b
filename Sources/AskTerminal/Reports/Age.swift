public import AskCorpus

/// How long ago, or how far ahead, in words.
public enum Age {
  /// Such as `today`, `yesterday`, `5 days ago`, `3 weeks ago`, `6 months ago`, `2 years ago`, `in 3 months`.
  ///
  /// Days up to 13, then weeks until two months have passed, then months up to 23, then years; what has not
  /// passed in full does not count.
  public static func text(from date: CalendarDate, to today: CalendarDate) -> String {
    let days = date.days(to: today)
    switch days {
    case 0: return "today"
    case 1: return "yesterday"
    case -1: return "tomorrow"
    default: break
    }
    let span = span(from: min(date, today), to: max(date, today), days: abs(days))
    return days > 0 ? "\(span) ago" : "in \(span)"
  }

  /// The month of `date` in words, with its year unless that is the year of `today`: `March`, `March 2025`.
  package static func month(of date: CalendarDate, seenFrom today: CalendarDate) -> String {
    let name = months[date.month - 1]
    return date.year == today.year ? name : "\(name) \(date.year)"
  }

  /// Such as `5 January 2026`.
  package static func words(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  private static func span(from earlier: CalendarDate, to later: CalendarDate, days: Int) -> String {
    if days < 14 { return "\(days) days" }
    var passed = (later.year - earlier.year) * 12 + later.month - earlier.month
    if later.day < earlier.day { passed -= 1 }
    switch passed {
    case ..<2: return "\(days / 7) weeks"
    case 12: return "a year"
    case ..<24: return "\(passed) months"
    default: return "\(passed / 12) years"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
