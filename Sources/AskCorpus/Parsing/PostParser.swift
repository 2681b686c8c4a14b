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
    try written(from: bytes, path: path, id: id).post
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
    let source = try SourceText(bytes, path: path)
    let fence = try FrontMatterFence.find(in: source, path: path)
    var frontMatter = FrontMatter()
    if let fence {
      let content = source.bytes[fence.content]
      frontMatter =
        switch fence.format {
        case .yaml: try FrontMatter(yaml: content, line: fence.contentLine, path: path)
        case .toml: try FrontMatter(toml: content, line: fence.contentLine, path: path)
        }
    }
    let markdown = TemplateRemover.text(of: source.bytes, from: fence?.body ?? 0)
    let elements = MarkdownReader.elements(of: markdown, firstLine: fence?.bodyLine ?? 1)
    let hasHouseKeys = PostFields.isHouseForm(frontMatter)
    let givenTitle = frontMatter.entry("title").map { $0.value.plainText }
    let body = PostBody(elements, title: givenTitle, isHouseForm: hasHouseKeys)
    let isHouseForm = hasHouseKeys || (body.hasAnswer && body.questionLine != nil)
    let fields = try PostFields(frontMatter, isHouseForm: isHouseForm, path: path)
    let post = try Self.post(fields, body, path: path, id: id, bodyLine: fence?.bodyLine)
    return Written(
      post: post, body: Array(source.bytes[(fence?.body ?? 0)...]), markdown: markdown,
      isHouseForm: isHouseForm,
      otherKeys: frontMatter.entries.map(\.key).filter { fields.otherKeys[$0] != nil })
  }

  private static func post(
    _ fields: PostFields, _ body: PostBody, path: String, id: PostID, bodyLine: Int?
  ) throws(PostError) -> Post {
    let name = FileName(path: path, folder: id.rawValue)
    var status = fields.status ?? .published
    if fields.status == nil, path.utf8.starts(with: "_drafts/".utf8) || path.contains("/_drafts/") {
      status = .draft
    }
    if let questionLine = body.questionLine, !body.hasAnswer, status == .published {
      throw PostError(path: path, line: questionLine, reason: .noAnswer)
    }
    if status == .published, !body.sections.contains(where: { !$0.blocks.isEmpty }) {
      throw PostError(path: path, line: bodyLine, reason: .noText)
    }
    return Post(
      id: id, path: path, title: fields.title ?? body.title ?? name.words, author: fields.author,
      published: fields.published ?? name.date, reviewed: fields.reviewed, reviewBy: fields.reviewBy,
      tags: fields.tags, askedAs: fields.askedAs, status: status, supersededBy: fields.supersededBy,
      otherKeys: fields.otherKeys, keyLines: fields.keyLines, question: body.question,
      questionLine: body.questionLine ?? 1, sections: body.sections, furtherReading: body.furtherReading)
  }
}
