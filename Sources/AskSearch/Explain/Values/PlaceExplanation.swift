package import AskCorpus

/// Why one post is not the first answer to a question.
package struct PlaceExplanation: Equatable, Sendable {
  /// The step that decided where the post stands.
  package enum Stage: Equatable, Sendable {
    /// Nothing is in its way.
    case first
    /// Posts with more points are before it.
    case lower
    /// Another post took its place.
    case superseded(by: PostID)
    /// It was not to be shown.
    case heldBack([Obstacle])
    /// It is neither among the posts that words found nor among those that meaning found.
    case notFound
  }

  package enum Obstacle: Equatable, Sendable {
    case draft
    case tag(String)
    case author(String)
    case since(CalendarDate)
    case until(CalendarDate)
    /// What operators in the question ask for.
    case conditions
  }

  /// Where it stands in one list of the first stage, among all posts that may be shown and itself.
  package struct ListPlace: Equatable, Sendable {
    /// From 1; nil where nothing of it matches.
    package let rank: Int?
    /// Whether it is among those that went on.
    package let isIn: Bool
    /// BM25F, or the cosine of its nearest text.
    package let value: Double
    /// The value of the last post that went on; nil for an empty list.
    package let last: Double?

    package init(rank: Int?, isIn: Bool, value: Double, last: Double?) {
      self.rank = rank
      self.isIn = isIn
      self.value = value
      self.last = last
    }
  }

  /// What the post would be worth with the question itself as one of its asked-as lines.
  package struct LineEffect: Equatable, Sendable {
    /// Place on the page of the post, or of the one that supersedes it.
    package let rank: Int
    package let score: Double

    package init(rank: Int, score: Double) {
      self.rank = rank
      self.score = score
    }
  }

  package let stage: Stage
  /// The post with the evidence for it. Its rank is its place on the page, or that of the post that supersedes it;
  /// where it is not shown or was not found, the one that it would have.
  package let post: PostExplanation
  /// The first of all others, in the same ranking; nil when there is none.
  package let other: PostExplanation?
  package let byWords: ListPlace
  /// Nil without a network.
  package let byMeaning: ListPlace?
  /// The question's words that the post lacks, stopwords left out, rarest first.
  package let missing: [MissingWord]
  package let withLine: LineEffect

  package init(
    stage: Stage, post: PostExplanation, other: PostExplanation?, byWords: ListPlace, byMeaning: ListPlace?,
    missing: [MissingWord], withLine: LineEffect
  ) {
    self.stage = stage
    self.post = post
    self.other = other
    self.byWords = byWords
    self.byMeaning = byMeaning
    self.missing = missing
    self.withLine = withLine
  }
}
