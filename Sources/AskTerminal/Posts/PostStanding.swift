package import AskCorpus
package import AskSearch

/// How far a post can be relied on today: its age, its review, whether it is a draft or has a successor.
package struct PostStanding: Equatable, Sendable {
  let published: CalendarDate?
  let reviewed: CalendarDate?
  let reviewBy: CalendarDate?
  let isDraft: Bool
  let supersededBy: PostID?
  let today: CalendarDate

  package init(_ post: PostSummary, today: CalendarDate) {
    published = post.published
    reviewed = post.reviewed
    reviewBy = post.reviewBy
    isDraft = post.status == .draft
    supersededBy = post.supersededBy
    self.today = today
  }

  package init(_ post: Post, today: CalendarDate) {
    published = post.published
    reviewed = post.reviewed
    reviewBy = post.reviewBy
    isDraft = post.status == .draft
    supersededBy = post.supersededBy
    self.today = today
  }

  /// `reviewed 6 months ago`, else `published 2 years ago`; nil without a date.
  ///
  /// A post that nobody read again after its first day counts as published only.
  package var age: StyledText? {
    if let reviewed, reviewed != published {
      return StyledText("reviewed \(Age.text(from: reviewed, to: today))", .meta)
    }
    return published.map { StyledText("published \(Age.text(from: $0, to: today))", .meta) }
  }

  /// `review overdue since March`; nil when no review is due.
  package var overdue: StyledText? {
    guard let reviewBy, reviewBy < today else { return nil }
    return StyledText("review overdue since \(Age.month(of: reviewBy, seenFrom: today))", .warning)
  }

  /// `draft`, or `superseded by ID`; nil for a post in force.
  package var mark: StyledText? {
    if let supersededBy {
      return StyledText("superseded by ", .warning) + StyledText(supersededBy.rawValue, .verbatim)
    }
    return isDraft ? StyledText("draft", .warning) : nil
  }
}
