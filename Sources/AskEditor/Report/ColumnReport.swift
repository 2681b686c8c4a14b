package import AskCorpus

/// What a report says of a column on one day: figures, and nothing of how they are shown.
package struct ColumnReport: Equatable, Sendable {
  package let today: CalendarDate
  /// Such as `corpus`.
  package let column: String
  /// The one in force, such as `0007`; nil when the column has no post.
  package let generation: String?
  package let posts: PostFigures
  /// Nil without judgements, and without an index to ask.
  package let judged: JudgedFigures?
  package let review: ReviewFigures
  package let gaps: GapFigures
  /// Oldest first; that in force is the last one, and may be the only one.
  package let generations: [GenerationFigures]
  /// Nil without a network, and with fewer posts than a map needs.
  package let map: PostMap?

  package init(
    today: CalendarDate, column: String, generation: String?, posts: PostFigures, judged: JudgedFigures?,
    review: ReviewFigures, gaps: GapFigures, generations: [GenerationFigures], map: PostMap?
  ) {
    self.today = today
    self.column = column
    self.generation = generation
    self.posts = posts
    self.judged = judged
    self.review = review
    self.gaps = gaps
    self.generations = generations
    self.map = map
  }
}
