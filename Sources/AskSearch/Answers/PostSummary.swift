public import AskCorpus

/// What lists and answers show of a post.
public struct PostSummary: Equatable, Sendable {
  public let id: PostID
  public let title: String
  /// As a reader would open it: relative to the working folder when the post lies below it.
  public let path: String
  public let author: String?
  public let published: CalendarDate?
  public let reviewed: CalendarDate?
  public let reviewBy: CalendarDate?
  public let tags: [String]
  public let status: Post.Status
  public let supersededBy: PostID?
  public let furtherReading: [Reference]

  public init(
    id: PostID, title: String, path: String, author: String?, published: CalendarDate?,
    reviewed: CalendarDate?, reviewBy: CalendarDate?, tags: [String], status: Post.Status,
    supersededBy: PostID?, furtherReading: [Reference]
  ) {
    self.id = id
    self.title = title
    self.path = path
    self.author = author
    self.published = published
    self.reviewed = reviewed
    self.reviewBy = reviewBy
    self.tags = tags
    self.status = status
    self.supersededBy = supersededBy
    self.furtherReading = furtherReading
  }
}
