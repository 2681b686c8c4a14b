/// A post together with what it was made of.
struct ParsedPost {
  let post: Post
  let isHouseForm: Bool
  let frontMatter: FrontMatter
  let fence: FrontMatterFence?
  /// What stands below the front matter.
  let body: [UInt8]
  /// The same without what only a site generator is meant to see.
  let markdown: [UInt8]
  /// The whole body, title and all parts, in reading order.
  let elements: [MarkdownElement]

  /// Throws as `PostParser.post` does.
  init(_ bytes: [UInt8], path: String, id: PostID) throws(PostError) {
    let source = try SourceText(bytes, path: path)
    fence = try FrontMatterFence.find(in: source, path: path)
    if let fence {
      let content = source.bytes[fence.content]
      frontMatter =
        switch fence.format {
        case .yaml: try FrontMatter(yaml: content, line: fence.contentLine, path: path)
        case .toml: try FrontMatter(toml: content, line: fence.contentLine, path: path)
        }
    } else {
      frontMatter = FrontMatter()
    }
    body = Array(source.bytes[(fence?.body ?? 0)...])
    markdown = TemplateRemover.text(of: source.bytes, from: fence?.body ?? 0)
    elements = MarkdownReader.elements(of: markdown, firstLine: fence?.bodyLine ?? 1)
    let hasHouseKeys = PostFields.isHouseForm(frontMatter)
    let givenTitle = frontMatter.entry("title").map { $0.value.plainText }
    let parts = PostBody(elements, title: givenTitle, isHouseForm: hasHouseKeys)
    isHouseForm = hasHouseKeys || (parts.hasAnswer && parts.questionLine != nil)
    let fields = try PostFields(frontMatter, isHouseForm: isHouseForm, path: path)

    let name = FileName(path: path, folder: id.rawValue)
    var status = fields.status ?? .published
    if fields.status == nil, path.utf8.starts(with: "_drafts/".utf8) || path.contains("/_drafts/") {
      status = .draft
    }
    if let questionLine = parts.questionLine, !parts.hasAnswer, status == .published {
      throw PostError(path: path, line: questionLine, reason: .noAnswer)
    }
    if status == .published, !parts.sections.contains(where: { !$0.blocks.isEmpty }) {
      throw PostError(path: path, line: fence?.bodyLine, reason: .noText)
    }
    post = Post(
      id: id, path: path, title: fields.title ?? parts.title ?? name.words, author: fields.author,
      published: fields.published ?? name.date, reviewed: fields.reviewed, reviewBy: fields.reviewBy,
      tags: fields.tags, askedAs: fields.askedAs, status: status, supersededBy: fields.supersededBy,
      otherKeys: fields.otherKeys, keyLines: fields.keyLines, question: parts.question,
      questionLine: parts.questionLine ?? 1, sections: parts.sections, furtherReading: parts.furtherReading)
  }
}
