/// A piece of a Markdown text, in reading order.
enum MarkdownElement {
  case heading(MarkdownHeading)
  case block(MarkdownBlock)
}

struct MarkdownHeading {
  /// 1...6.
  let level: Int
  /// Plain text; never empty.
  let text: String
  let line: Int
  /// Slug as GitHub makes it, unique in the text.
  let anchor: String
}

struct MarkdownBlock {
  let block: Block
  /// Links in the block, in order: UTF-8 offsets of their text, and address.
  let links: [(range: Range<Int>, url: String)]
  /// Whether the block belongs to a footnote.
  let isFootnote: Bool
  /// Whether it was written as HTML, where sentences are not told from cells and captions.
  let isHTML: Bool
}
