package import AskCorpus

/// How well one generation ranked the posts for the column's judged questions that one of them answers.
package struct GenerationFigures: Equatable, Sendable {
  package let generation: Int
  /// On which it came into force, or was measured.
  package let day: CalendarDate
  package let posts: Int
  /// Those that were measured, of both halves.
  package let questions: Int
  /// Means over them, in 0...1.
  package let nDCG10, hit1: Double

  package init(
    generation: Int, day: CalendarDate, posts: Int, questions: Int, nDCG10: Double, hit1: Double
  ) {
    self.generation = generation
    self.day = day
    self.posts = posts
    self.questions = questions
    self.nDCG10 = nDCG10
    self.hit1 = hit1
  }
}
