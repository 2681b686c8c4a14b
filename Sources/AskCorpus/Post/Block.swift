/// A paragraph, list item, table row or code block, as plain text.
public struct Block: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case paragraph
    /// One item; the items nested in it are blocks of their own.
    case listItem
    /// A paragraph of a quotation.
    case quote
    /// Fenced or indented code, with its line feeds and indentation.
    case code
    /// One row, cells separated by ` | `.
    case table
    /// A paragraph of links that begins with "See also". It says nothing itself, so no passage holds it: its link
    /// texts are other posts' titles.
    case seeAlso
  }

  public let kind: Kind

  /// What a reader sees: no markup, one space for white space within prose, words never run together. Not empty.
  public let text: String

  /// From UTF-8 offsets of `text` to lines of the file.
  public let lines: LineMap

  package init(kind: Kind, text: String, lines: LineMap) {
    self.kind = kind
    self.text = text
    self.lines = lines
  }

  /// The line on which the block begins.
  public var line: Int { lines.firstLine }

  /// The line of the file that holds the byte at the UTF-8 `offset` of `text`. Code spans and raw HTML that run
  /// over a line end count to the line on which they begin.
  public func line(at offset: Int) -> Int { lines.line(at: offset) }
}
