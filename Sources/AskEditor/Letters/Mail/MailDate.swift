package import AskCorpus

/// The day that a mail's Date header names.
package enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Of `Tue, 3 Nov 2026 09:12:00 +0100`, where the writer was (RFC 5322, 3.3); nil for anything else.
  package static func day(_ text: String) -> CalendarDate? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map { $0.lowercased() }
    for (place, word) in words.enumerated() where place > 0 && place + 1 < words.count {
      guard let month = months.firstIndex(of: String(word.prefix(3))), let day = Int(words[place - 1]),
        let year = Int(words[place + 1])
      else { continue }
      return CalendarDate(year: year < 100 ? year + 2000 : year, month: month + 1, day: day)
    }
    return nil
  }
}
