/// The stretch of an answer from one heading to the next.
public struct Section: Equatable, Sendable {
  /// Headings from the outermost below the answer to the section's own; empty before the first heading.
  public let headings: [String]

  /// Slug of the heading as GitHub makes it, unique in the post. Before the first heading: `answer` in the house
  /// form, else empty.
  public let anchor: String

  /// Line of the heading; before the first heading, line of the first block.
  public let line: Int

  /// In reading order; footnotes come after the blocks of the section that first refers to them. Empty when the
  /// heading is followed at once by another.
  public let blocks: [Block]

  package init(headings: [String], anchor: String, line: Int, blocks: [Block]) {
    self.headings = headings
    self.anchor = anchor
    self.line = line
    self.blocks = blocks
  }
}
