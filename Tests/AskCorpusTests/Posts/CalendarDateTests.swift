import AskCorpus
import TestSupport
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2026-01-05", "2026-01-05"),
    ("2026-1-5", "2026-01-05"),
    ("2026/01/05", "2026-01-05"),
    (" 2026-01-05 ", "2026-01-05"),
    ("2017-07-17T10:42:38Z", "2017-07-17"),
    ("2017-07-17t10:42:38+02:00", "2017-07-17"),
    ("2017-07-17 10:42:38 +0200", "2017-07-17"),
    ("2024-02-29", "2024-02-29"),
    ("2000-02-29", "2000-02-29"),
  ])
  func `dates as generators write them are read`(text: String, expected: String) {
    #expect(CalendarDate(text)?.description == expected)
  }

  @Test(arguments: [
    "", "2026", "2026-01", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "2023-02-29", "1900-02-29",
    "0000-01-01", "26-01-05", "2026-01/05", "2026-01-05x", "2026-01-05T", "2026-01-05 soon", "05-01-2026",
    "January 5, 2026", "2026-01-5５", "today",
  ])
  func `what is no date is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days between dates agree with counting one day after the other`() {
    var date = CalendarDate(year: 1999, month: 12, day: 25)!
    let start = date
    for count in 1...1600 {
      let next =
        CalendarDate(year: date.year, month: date.month, day: date.day + 1)
        ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
        ?? CalendarDate(year: date.year + 1, month: 1, day: 1)!
      #expect(date < next)
      #expect(start.days(to: next) == count)
      #expect(next.days(to: start) == -count)
      date = next
    }
  }

  @Test func `day numbers go there and back`() {
    #expect(CalendarDate(daysSince1970: 0).description == "1970-01-01")
    #expect(CalendarDate(daysSince1970: 20_780).description == "2026-11-23")
    #expect(CalendarDate(daysSince1970: -719_162).description == "0001-01-01")
    #expect(CalendarDate(daysSince1970: 2_932_896).description == "9999-12-31")
    withSeeds { rng in
      let day = Int.random(in: -719_162...2_932_896, using: &rng)
      let date = CalendarDate(daysSince1970: day)
      return date.dayNumber == day && CalendarDate(date.description) == date ? nil : "\(day) \(date)"
    }
  }

  @Test func `a year after a leap day is the last of February`() {
    #expect(CalendarDate("2024-02-29")?.adding(years: 1).description == "2025-02-28")
    #expect(CalendarDate("2024-02-29")?.adding(years: 4).description == "2028-02-29")
  }
}
