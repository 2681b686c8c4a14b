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

  /// A post together with how it is written.
  package struct Written {
    package let post: Post
    /// What stands below the front matter, as it is but for line ends, which are line feeds.
    package let body: [UInt8]
    /// The same without what only a site generator is meant to see.
    package let markdown: [UInt8]
    package let isHouseForm: Bool
    /// Keys of the front matter that no field of the post has, in its order.
    package let otherKeys: [String]
  }

  /// The same, with its body as it is written.
  package func written(from bytes: [UInt8], path: String, id: PostID) throws(PostError) -> Written {
    let parsed = try ParsedPost(bytes, path: path, id: id)
    return Written(
      post: parsed.post, body: parsed.body, markdown: parsed.markdown, isHouseForm: parsed.isHouseForm,
      otherKeys: parsed.frontMatter.entries.map(\.key).filter { parsed.post.otherKeys[$0] != nil })
  }
}
