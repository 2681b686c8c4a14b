package import AskCorpus

/// A question as the log keeps it.
package struct LoggedQuery: Equatable, Sendable {
  package let day: CalendarDate
  /// Tells askers of one day apart and nothing else.
  package let asker: String
  /// Redacted.
  package let question: String

  package init(day: CalendarDate, asker: String, question: String) {
    self.day = day
    self.asker = asker
    self.question = question
  }
}
