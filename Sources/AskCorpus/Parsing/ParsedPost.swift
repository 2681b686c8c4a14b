/// A post together with what it was made of.
struct ParsedPost {
  let post: Post
  let isHouseForm: Bool
  let frontMatter: FrontMatter
  let fence: FrontMatterFence?
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
    let markdown = TemplateRemover.text(of: source.bytes, from: fence?.body ?? 0)
    elements = MarkdownReader.elements(of: markdown, firstLine: fence?.bodyLine ?? 1)
    let hasHouseKeys = PostFields.isHouseForm(frontMatter)
    let givenTitle = frontMatter.entry("title").map { $0.value.plainText }
    let body = PostBody(elements, title: givenTitle, isHouseForm: hasHouseKeys)
    isHouseForm = hasHouseKeys || (body.hasAnswer && body.questionLine != nil)
    let fields = try PostFields(frontMatter, isHouseForm: isHouseForm, path: path)

    let name = FileName(path: path, folder: id.rawValue)
    var status = fields.status ?? .published
    if fields.status == nil, path.utf8.starts(with: "_drafts/".utf8) || path.contains("/_drafts/") {
      status = .draft
    }
    if let questionLine = body.questionLine, !body.hasAnswer, status == .published {
      throw PostError(path: path, line: questionLine, reason: .noAnswer)
    }
    if status == .published, !body.sections.contains(where: { !$0.blocks.isEmpty }) {
      throw PostError(path: path, line: fence?.bodyLine, reason: .noText)
    }
    post = Post(
      id: id, path: path, title: fields.title ?? body.title ?? name.words, author: fields.author,
      published: fields.published ?? name.date, reviewed: fields.reviewed, reviewBy: fields.reviewBy,
      tags: fields.tags, askedAs: fields.askedAs, status: status, supersededBy: fields.supersededBy,
      otherKeys: fields.otherKeys, keyLines: fields.keyLines, question: body.question,
      questionLine: body.questionLine ?? 1, sections: body.sections, furtherReading: body.furtherReading)
  }
}
