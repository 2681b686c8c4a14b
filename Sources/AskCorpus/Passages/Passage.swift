/// What is indexed, ranked and shown: a stretch of one section of a post.
public struct Passage: Equatable, Sendable {
  public let post: PostID

  /// From 0, in the order of the post.
  public let ordinal: Int

  /// Headings of the section, outermost first.
  public let headings: [String]

  /// Anchor of the section.
  public let anchor: String

  /// Blocks separated by line feeds; within a block as in `Block.text`. Neither empty nor blank.
  public let text: String

  /// UTF-8 ranges of `text` that are code, ascending; they have line feeds and indentation of their own.
  public let codeRanges: [Range<Int>]

  /// From UTF-8 offsets of `text` to lines of the file.
  public let lines: LineMap

  package init(
    post: PostID, ordinal: Int, headings: [String], anchor: String, text: String,
    codeRanges: [Range<Int>] = [], lines: LineMap
  ) {
    self.post = post
    self.ordinal = ordinal
    self.headings = headings
    self.anchor = anchor
    self.text = text
    self.codeRanges = codeRanges
    self.lines = lines
  }

  /// The line on which the passage begins.
  public var line: Int { lines.firstLine }

  /// The line of the file that holds the byte at the UTF-8 `offset` of `text`.
  public func line(at offset: Int) -> Int { lines.line(at: offset) }
}
