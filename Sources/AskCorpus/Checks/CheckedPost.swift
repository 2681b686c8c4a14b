/// A post as rules see it: what it says, and where in its file it says it.
public struct CheckedPost: Sendable {
  /// A link of the body.
  package struct Link: Sendable {
    /// As written, escapes undone.
    package let url: String
    /// What the reader sees of it.
    package let text: String
    package let line: Int
  }

  package struct Heading: Sendable {
    package let level: Int
    package let text: String
    package let line: Int
  }

  /// An item under "Further reading".
  package struct Work: Sendable {
    package let text: String
    package let line: Int
    package let url: String?
    package let title: String
    package let note: String?
  }

  /// A front matter key at the top.
  package struct Key: Sendable {
    /// As written.
    package let name: String
    package let line: Int
    /// On one line.
    package let value: String
  }

  package enum Part: Sendable {
    case letter, answer
  }

  /// A sentence of a block of prose.
  package struct Sentence: Sendable {
    package let part: Part
    package let block: Block
    /// UTF-8 offsets of the block's text.
    package let range: Range<Int>
    package let text: String
  }

  public let post: Post
  package let isHouseForm: Bool
  /// The file as it is on the disk.
  public let source: [UInt8]
  /// What each line of the file holds, without its end.
  let lines: [Range<Int>]
  /// Lines between the fences of the front matter.
  let frontMatterLines: Range<Int>
  package let keys: [Key]
  package let headings: [Heading]
  package let links: [Link]
  package let works: [Work]
  /// Of letter and answer; none of code or tables.
  package let sentences: [Sentence]
  package let anchors: Set<String>
  package let switches: CheckSwitches
  /// Whether a draft is checked as if it said `ready: true`.
  package var isCheckedAsReady = false

  /// - Parameter sentences: the sentences of a text, as UTF-8 offsets; see `PassageSplitter`.
  /// - Throws: `PostError` when the file is no post.
  package init(
    _ bytes: [UInt8], path: String, id: PostID, sentences: (String) -> [Range<Int>]
  ) throws(PostError) {
    let parsed = try ParsedPost(bytes, path: path, id: id)
    post = parsed.post
    isHouseForm = parsed.isHouseForm
    source = bytes
    lines = Self.lines(of: bytes)
    frontMatterLines = parsed.fence.map { $0.contentLine..<max($0.contentLine, $0.bodyLine - 1) } ?? 1..<1
    keys = parsed.frontMatter.entries.map {
      Key(name: $0.key, line: $0.line, value: $0.value.plainText)
    }
    let body = CheckedBody(parsed.elements, isHouseForm: parsed.isHouseForm)
    headings = body.headings
    links = body.links
    works = body.works
    anchors = body.anchors
    self.sentences = body.sentences(by: sentences)
    switches = CheckSwitches(in: parsed.frontMatter, lines: lines, of: bytes)
  }

  public var path: String { post.path }

  /// Published, or a draft that says it is ready or is checked as one that is.
  package var isFinished: Bool {
    post.status == .published || isCheckedAsReady || post.isReady == true
  }

  /// Words of the letter, or of the answer, as a reader would count them.
  package func words(in part: Part) -> Int {
    let blocks = part == .letter ? post.question : post.sections.flatMap(\.blocks)
    return blocks.reduce(0) { $0 + wordCount($1.text.utf8) }
  }

  package func key(_ name: String) -> Key? {
    keys.first { $0.name == name } ?? keys.first { $0.name.lowercased() == name }
  }

  /// LF, CR LF and CR end a line.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      lines.append(start..<index)
      index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    lines.append(start..<bytes.count)
    return lines
  }
}
