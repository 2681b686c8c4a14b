import AskCorpus
import Glibc

enum Today {
  /// The day by the local clock; ASK_TODAY sets another, so that printed ages can be compared.
  static var date: CalendarDate {
    if let text = Place.environment("ASK_TODAY"), let date = CalendarDate(text) { return date }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(daysSince1970: Int(now) / 86_400)
  }
}
