/// Reads posts: Ask's own form, and those of Jekyll, Hugo, Quarto and plain Markdown.
///
/// A post is in the house form when its front matter has one of the keys `asked-as`, `status`, `review-by` and
/// `superseded-by`, or its body the headings Question and Answer. Its known keys must have the right types. Any
/// other post is foreign: its title is the question, its body the answer, and what its front matter says
/// otherwise than expected is kept as text.
public struct PostParser: Sendable {
  public init() {}

  /// The post that `bytes` are.
  ///
  /// - Parameters:
  ///   - path: relative to the folder that was opened; stands in the post and in errors.
  ///   - id: see `PostIDs`.
  /// - Throws: `PostError` with the line of the file where one is known.
  public func post(from bytes: [UInt8], path: String, id: PostID) throws(PostError) -> Post {
    try ParsedPost(bytes, path: path, id: id).post
  }
}
