/// A text of a post that has a vector of its own: its title, its question, one other phrasing, a passage, or the post
/// as a whole, which has a vector alone and no tokens: they are those of the others.
package struct Unit: Equatable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case title, question, askedAs, passage, whole
  }

  package var kind: Kind
  package var tokens: [TermID]
  /// How many of `tokens` are those of a passage's headings; the rest is its body.
  package var headCount = 0

  package init(kind: Kind, tokens: [TermID]) {
    self.kind = kind
    self.tokens = tokens
  }
}
