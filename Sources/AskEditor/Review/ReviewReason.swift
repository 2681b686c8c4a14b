package import AskCorpus

/// Why somebody should read a post again.
package enum ReviewReason: Equatable, Sendable {
  /// `review-by` has passed.
  case overdue(since: CalendarDate)
  /// More days than the shortest half-life of its tags have passed since somebody last read it.
  case halfLife(tag: String, months: Int, since: CalendarDate)
  /// Nobody has ever dated it.
  case undated
  /// Readers said that it did not help.
  case votes(up: Int, down: Int)
  /// Links of the post that lead nowhere.
  case deadLinks([String])
}
