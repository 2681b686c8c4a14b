public import AskCorpus

/// A post that a reader of another one may want next.
public struct RelatedPost: Equatable, Sendable {
  public let id: PostID
  public let title: String
  /// As in `PostSummary`.
  public let path: String
  /// Cosine of the two posts as wholes, in -1...1; nil when they were compared by their terms.
  public let similarity: Double?

  public init(id: PostID, title: String, path: String, similarity: Double?) {
    self.id = id
    self.title = title
    self.path = path
    self.similarity = similarity
  }
}
