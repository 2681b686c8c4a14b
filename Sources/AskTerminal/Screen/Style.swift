/// The part that a piece of text plays on the page; `Palette` says how it looks.
package enum Style: UInt8, Equatable, Sendable, CaseIterable {
  case body
  case title
  case heading
  /// A word of the passage that the question shares.
  case match
  case rank
  /// What helps to judge or find a post and is not read first: path, age, tags, footer.
  case meta
  /// A path, an id or a command, to be copied: lines do not cut its words.
  case verbatim
  case link
  case code
  case bar
  /// Something the reader should weigh: an overdue review, a draft.
  case warning
  case good
  case bad
}
